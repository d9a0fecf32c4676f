import type { ReadHandle, WriteHandle } from '../handles.ts';

export interface GroupRow {
  readonly id: string;
  readonly name: string;
  /** Agencies that are not in the trash. */
  readonly agencyIds: readonly string[];
}

export const groupSql = {
  inNameOrder: 'SELECT id, name FROM agency_groups ORDER BY name COLLATE NOCASE',
  members: `SELECT m.agency_id AS agencyId FROM agency_group_members m JOIN agencies a ON a.id = m.agency_id
    WHERE m.group_id = ? AND a.deleted_at IS NULL ORDER BY a.name COLLATE NOCASE`,
  find: 'SELECT id, name FROM agency_groups WHERE id = ?',
  findByName: 'SELECT id, name FROM agency_groups WHERE name = ?',
} as const;

interface GroupColumns {
  readonly id: string;
  readonly name: string;
}

export function createGroupReads(db: ReadHandle) {
  const inNameOrder = db.query<[], GroupColumns>(groupSql.inNameOrder);
  const members = db.query<[string], { agencyId: string }>(groupSql.members);
  const find = db.query<[string], GroupColumns>(groupSql.find);
  const findByName = db.query<[string], GroupColumns>(groupSql.findByName);
  const withMembers = (group: GroupColumns): GroupRow => ({
    ...group,
    agencyIds: members.all(group.id).map(({ agencyId }) => agencyId),
  });
  return {
    /** In name order. */
    all: (): readonly GroupRow[] => inNameOrder.all().map(withMembers),
    find(id: string): GroupRow | null {
      const group = find.get(id);
      return group === undefined ? null : withMembers(group);
    },
    /** Whatever the case of its letters. */
    findByName(name: string): GroupRow | null {
      const group = findByName.get(name);
      return group === undefined ? null : withMembers(group);
    },
  };
}

export function createGroupWrites(db: WriteHandle) {
  const insert = db.command<[string, string]>('INSERT INTO agency_groups (id, name) VALUES (?, ?)');
  const rename = db.command<[string, string]>('UPDATE agency_groups SET name = ? WHERE id = ?');
  const remove = db.command<[string]>('DELETE FROM agency_groups WHERE id = ?');
  const clear = db.command<[string]>('DELETE FROM agency_group_members WHERE group_id = ?');
  const add = db.command<[string, string]>(
    'INSERT INTO agency_group_members (group_id, agency_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const addAll = (groupId: string, agencyIds: readonly string[]): void => {
    for (const agencyId of agencyIds) add.run(groupId, agencyId);
  };
  return {
    insert: (id: string, name: string): void => void insert.run(id, name),
    rename: (id: string, name: string): void => void rename.run(name, id),
    /** The group has these members and no others. */
    setMembers(groupId: string, agencyIds: readonly string[]): void {
      clear.run(groupId);
      addAll(groupId, agencyIds);
    },
    addMembers: addAll,
    /** Its agencies stay. */
    remove: (id: string): void => void remove.run(id),
  };
}

export type GroupReads = ReturnType<typeof createGroupReads>;
export type GroupWrites = ReturnType<typeof createGroupWrites>;
