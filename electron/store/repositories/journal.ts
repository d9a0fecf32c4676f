import type { ReadHandle, WriteHandle } from '../handles.ts';
import type { Cursor } from './modules.ts';

/** An open editor's buffer. At most one per module; always based on the module's present revision. */
export interface JournalEntry {
  readonly text: string;
  readonly cursor: Cursor;
  readonly baseRevision: number;
  readonly at: string;
}

type Row = Omit<JournalEntry, 'cursor'> & { readonly line: number; readonly column: number };

export const journalSql = {
  find: `SELECT text, cursor_line AS line, cursor_column AS "column", base_revision AS baseRevision, at
    FROM journal WHERE module_id = ?`,
} as const;

export function createJournalReads(db: ReadHandle) {
  const find = db.query<[string], Row>(journalSql.find);
  return {
    find(moduleId: string): JournalEntry | null {
      const row = find.get(moduleId);
      if (!row) return null;
      const { line, column, ...rest } = row;
      return { ...rest, cursor: { line, column } };
    },
  };
}

export function createJournalWrites(db: WriteHandle) {
  const put = db.command<[string, number, number, number, string, string]>(
    `INSERT INTO journal (module_id, base_revision, cursor_line, cursor_column, at, text) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET base_revision = excluded.base_revision, cursor_line = excluded.cursor_line,
       cursor_column = excluded.cursor_column, at = excluded.at, text = excluded.text`,
  );
  const clear = db.command<[string]>('DELETE FROM journal WHERE module_id = ?');
  return {
    put(moduleId: string, entry: JournalEntry): void {
      put.run(moduleId, entry.baseRevision, entry.cursor.line, entry.cursor.column, entry.at, entry.text);
    },
    clear: (moduleId: string): void => void clear.run(moduleId),
  };
}

export type JournalReads = ReturnType<typeof createJournalReads>;
export type JournalWrites = ReturnType<typeof createJournalWrites>;
