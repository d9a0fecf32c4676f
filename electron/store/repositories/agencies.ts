import type { Agency, AgencyFields } from '#shared/release/agency.ts';
import type { ReadHandle, WriteHandle } from '../handles.ts';

type AgencyColumns = Omit<Agency, 'logo'> & {
  readonly logoSha256: string | null;
  readonly logoType: NonNullable<Agency['logo']>['type'] | null;
  readonly deletedAt: string | null;
};

/** An agency as it is kept, with whether it lies in the trash. */
export interface StoredAgency {
  readonly agency: Agency;
  readonly deletedAt: string | null;
}

const columns = `a.id, a.name, a.short_name AS shortName, a.slug, a.address, a.contact, a.phone, a.email, a.lms, a.format,
  a.medium, a.language, a.colour, a.logo_sha256 AS logoSha256, a.logo_type AS logoType, a.notes, a.deleted_at AS deletedAt`;

export const agencySql = {
  inNameOrder: `SELECT ${columns} FROM agencies a WHERE a.deleted_at IS NULL ORDER BY a.name COLLATE NOCASE`,
  ofGroup: `SELECT ${columns} FROM agency_group_members m JOIN agencies a ON a.id = m.agency_id
    WHERE m.group_id = ? AND a.deleted_at IS NULL ORDER BY a.name COLLATE NOCASE`,
  find: `SELECT ${columns} FROM agencies a WHERE a.id = ?`,
  slugs: 'SELECT slug FROM agencies',
} as const;

function storedAgency({ logoSha256, logoType, deletedAt, ...fields }: AgencyColumns): StoredAgency {
  const logo = logoSha256 === null || logoType === null ? null : { sha256: logoSha256, type: logoType };
  return { agency: { ...fields, logo }, deletedAt };
}
const agencyOf = (row: AgencyColumns): Agency => storedAgency(row).agency;

export function createAgencyReads(db: ReadHandle) {
  const inNameOrder = db.query<[], AgencyColumns>(agencySql.inNameOrder);
  const ofGroup = db.query<[string], AgencyColumns>(agencySql.ofGroup);
  const find = db.query<[string], AgencyColumns>(agencySql.find);
  const slugs = db.query<[], { slug: string }>(agencySql.slugs);
  return {
    /** In name order, without those in the trash. */
    all: (): readonly Agency[] => inNameOrder.all().map(agencyOf),
    ofGroup: (groupId: string): readonly Agency[] => ofGroup.all(groupId).map(agencyOf),
    /** Also one in the trash. */
    find(id: string): StoredAgency | null {
      const row = find.get(id);
      return row === undefined ? null : storedAgency(row);
    },
    /** Of all agencies, those in the trash as well: a package's id is never given to another agency. */
    slugs: (): ReadonlySet<string> => new Set(slugs.all().map(({ slug }) => slug)),
  };
}

export function createAgencyWrites(db: WriteHandle) {
  const insert = db.command<[string, string, string, ...FieldValues]>(
    `INSERT INTO agencies (id, slug, created_at, name, short_name, address, contact, phone, email, lms, format, medium, language,
     colour, notes, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = db.command<[...FieldValues, string]>(
    `UPDATE agencies SET name = ?, short_name = ?, address = ?, contact = ?, phone = ?, email = ?, lms = ?, format = ?, medium = ?,
     language = ?, colour = ?, notes = ?, updated_at = ? WHERE id = ?`,
  );
  const setLogo = db.command<[string | null, string | null, string, string]>(
    'UPDATE agencies SET logo_sha256 = ?, logo_type = ?, updated_at = ? WHERE id = ?',
  );
  const setDeleted = db.command<[string | null, string, string]>(
    'UPDATE agencies SET deleted_at = ?, updated_at = ? WHERE id = ?',
  );
  return {
    insert: (id: string, slug: string, fields: AgencyFields, now: string): void =>
      void insert.run(id, slug, now, ...values(fields, now)),
    update: (id: string, fields: AgencyFields, now: string): void => void update.run(...values(fields, now), id),
    setLogo: (id: string, logo: Agency['logo'], now: string): void =>
      void setLogo.run(logo?.sha256 ?? null, logo?.type ?? null, now, id),
    trash: (id: string, now: string): void => void setDeleted.run(now, now, id),
    restore: (id: string, now: string): void => void setDeleted.run(null, now, id),
  };
}

type FieldValues = readonly [
  name: string,
  shortName: string,
  address: string,
  contact: string,
  phone: string,
  email: string,
  lms: string,
  format: string,
  medium: string,
  language: string,
  colour: string | null,
  notes: string,
  updatedAt: string,
];

function values(fields: AgencyFields, now: string): FieldValues {
  const { name, shortName, address, contact, phone, email, lms, format, medium, language, colour, notes } = fields;
  return [name, shortName, address, contact, phone, email, lms, format, medium, language, colour, notes, now];
}

export type AgencyReads = ReturnType<typeof createAgencyReads>;
export type AgencyWrites = ReturnType<typeof createAgencyWrites>;
