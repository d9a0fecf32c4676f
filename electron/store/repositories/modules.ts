import type { ModuleKind } from '#shared/course/model.ts';
import type { ReadHandle, WriteHandle } from '../handles.ts';

/** Columns derived from a module's text. */
export interface ModuleFacts {
  readonly title: string;
  readonly kind: ModuleKind;
  readonly words: number;
  readonly questions: number;
  /** Planned or estimated minutes. */
  readonly minutes: number;
}

export interface ModuleHead extends ModuleFacts {
  readonly id: string;
  readonly courseId: string;
  /** File name without folder, `01-pengantar.md`. */
  readonly file: string;
  /** 0-based place in the course; in the trash the place that it had. */
  readonly position: number;
  readonly revision: number;
  readonly updatedAt: string;
  readonly deletedAt: string | null;
}

export interface Cursor {
  readonly line: number;
  readonly column: number;
}

export interface ModuleRow extends ModuleHead {
  /** The raw text, front matter included. */
  readonly text: string;
  readonly cursor: Cursor | null;
}

const headColumns = `id, course_id AS courseId, file, position, title, kind, words, questions, minutes, revision,
  updated_at AS updatedAt, deleted_at AS deletedAt`;

export const moduleSql = {
  find: `SELECT ${headColumns}, cursor_line AS line, cursor_column AS "column", text FROM modules WHERE id = ?`,
  inOrder: `SELECT ${headColumns} FROM modules WHERE course_id = ? AND deleted_at IS NULL ORDER BY position, file`,
  trashed: `SELECT ${headColumns} FROM modules WHERE course_id = ? AND deleted_at IS NOT NULL ORDER BY deleted_at DESC, file`,
  texts: `SELECT m.id, m.file, coalesce(j.text, m.text) AS text FROM modules m LEFT JOIN journal j ON j.module_id = m.id
    WHERE m.course_id = ? AND m.deleted_at IS NULL ORDER BY m.file`,
  newestText: `SELECT m.id, m.file, coalesce(j.text, m.text) AS text FROM modules m LEFT JOIN journal j ON j.module_id = m.id
    WHERE m.course_id = ? AND m.file = ? AND m.deleted_at IS NULL`,
  trashedBefore: `SELECT id FROM modules WHERE deleted_at IS NOT NULL AND deleted_at < ?`,
} as const;

type FoundRow = ModuleHead & { readonly text: string; readonly line: number | null; readonly column: number | null };

export interface ModuleTextRow {
  readonly id: string;
  readonly file: string;
  /** The journal's text where there is one. */
  readonly text: string;
}

export function createModuleReads(db: ReadHandle) {
  const find = db.query<[string], FoundRow>(moduleSql.find);
  const inOrder = db.query<[string], ModuleHead>(moduleSql.inOrder);
  const trashed = db.query<[string], ModuleHead>(moduleSql.trashed);
  const texts = db.query<[string], ModuleTextRow>(moduleSql.texts);
  const newestText = db.query<[string, string], ModuleTextRow>(moduleSql.newestText);
  const trashedBefore = db.query<[string], { id: string }>(moduleSql.trashedBefore);
  return {
    /** Also a module in the trash. */
    find(id: string): ModuleRow | null {
      const row = find.get(id);
      if (!row) return null;
      const { line, column, ...rest } = row;
      return { ...rest, cursor: line === null || column === null ? null : { line, column } };
    },
    /** Without the trash, in the course's order. */
    inOrder: (courseId: string): readonly ModuleHead[] => inOrder.all(courseId),
    /** Newest deletion first. */
    trashed: (courseId: string): readonly ModuleHead[] => trashed.all(courseId),
    /** The newest texts of a course in file order, unsaved ones from the journal included. */
    newestTexts: (courseId: string): readonly ModuleTextRow[] => texts.all(courseId),
    newestText: (courseId: string, file: string): ModuleTextRow | null => newestText.get(courseId, file) ?? null,
    trashedBefore: (time: string): readonly string[] => trashedBefore.all(time).map((row) => row.id),
  };
}

export interface NewModule extends ModuleFacts {
  readonly id: string;
  readonly courseId: string;
  readonly file: string;
  readonly text: string;
  readonly revision: number;
  readonly deletedAt: string | null;
}

type InsertParams = [
  ...[string, string, string, string, string, number, number, number],
  ...[number, string, string, string | null, string],
];
type UpdateParams = [string, string, number, number, number, string, string, string];

export function createModuleWrites(db: WriteHandle) {
  const insert = db.command<InsertParams>(
    `INSERT INTO modules (id, course_id, file, position, title, kind, words, questions, minutes, revision, created_at, updated_at,
       deleted_at, text)
     VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = db.command<UpdateParams>(
    `UPDATE modules SET title = ?, kind = ?, words = ?, questions = ?, minutes = ?, text = ?, updated_at = ?,
     revision = revision + 1 WHERE id = ?`,
  );
  const setCursor = db.command<[number, number, string]>(
    'UPDATE modules SET cursor_line = ?, cursor_column = ? WHERE id = ?',
  );
  const setPosition = db.command<[number, string]>('UPDATE modules SET position = ? WHERE id = ?');
  const setFile = db.command<[string, string]>('UPDATE modules SET file = ? WHERE id = ?');
  const setDeleted = db.command<[string | null, string]>('UPDATE modules SET deleted_at = ? WHERE id = ?');
  const remove = db.command<[string]>('DELETE FROM modules WHERE id = ?');
  return {
    /** Its place in the order comes from `setOrder`. */
    insert(module: NewModule, now: string): void {
      const { id, courseId, file, title, kind, words, questions, minutes, revision, deletedAt, text } = module;
      insert.run(id, courseId, file, title, kind, words, questions, minutes, revision, now, now, deletedAt, text);
    },
    /** Raises the revision by one. */
    update(id: string, facts: ModuleFacts, text: string, now: string): void {
      update.run(facts.title, facts.kind, facts.words, facts.questions, facts.minutes, text, now, id);
    },
    setCursor: (id: string, cursor: Cursor): void => void setCursor.run(cursor.line, cursor.column, id),
    /** Ids in the order of the course. */
    setOrder: (ids: readonly string[]): void => ids.forEach((id, position) => void setPosition.run(position, id)),
    setFile: (id: string, file: string): void => void setFile.run(file, id),
    /** Into the trash, or out of it with null. */
    setDeleted: (id: string, at: string | null): void => void setDeleted.run(at, id),
    remove: (id: string): void => void remove.run(id),
  };
}

export type ModuleReads = ReturnType<typeof createModuleReads>;
export type ModuleWrites = ReturnType<typeof createModuleWrites>;
