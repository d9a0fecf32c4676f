import type { ReadHandle, WriteHandle } from '../handles.ts';
import type { Cursor } from './modules.ts';

/** An open editor's buffer. At most one per module or bank; always based on its present revision. */
export interface JournalEntry {
  readonly text: string;
  readonly cursor: Cursor;
  readonly baseRevision: number;
  readonly at: string;
}

type Row = Omit<JournalEntry, 'cursor'> & { readonly line: number; readonly column: number };

const columns = 'text, cursor_line AS line, cursor_column AS "column", base_revision AS baseRevision, at';

function sqlFor(table: 'journal' | 'bank_journal', key: 'module_id' | 'bank_id') {
  return {
    find: `SELECT ${columns} FROM ${table} WHERE ${key} = ?`,
    put: `INSERT INTO ${table} (${key}, base_revision, cursor_line, cursor_column, at, text) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET base_revision = excluded.base_revision, cursor_line = excluded.cursor_line,
       cursor_column = excluded.cursor_column, at = excluded.at, text = excluded.text`,
    clear: `DELETE FROM ${table} WHERE ${key} = ?`,
  };
}

export const journalSql = { module: sqlFor('journal', 'module_id'), bank: sqlFor('bank_journal', 'bank_id') } as const;

/** Whose open texts are kept. */
export type JournalSubject = keyof typeof journalSql;

export function createJournalReads(db: ReadHandle, subject: JournalSubject) {
  const find = db.query<[string], Row>(journalSql[subject].find);
  return {
    find(id: string): JournalEntry | null {
      const row = find.get(id);
      if (!row) return null;
      const { line, column, ...rest } = row;
      return { ...rest, cursor: { line, column } };
    },
  };
}

export function createJournalWrites(db: WriteHandle, subject: JournalSubject) {
  const put = db.command<[string, number, number, number, string, string]>(journalSql[subject].put);
  const clear = db.command<[string]>(journalSql[subject].clear);
  return {
    put(id: string, entry: JournalEntry): void {
      put.run(id, entry.baseRevision, entry.cursor.line, entry.cursor.column, entry.at, entry.text);
    },
    clear: (id: string): void => void clear.run(id),
  };
}

export type JournalReads = ReturnType<typeof createJournalReads>;
export type JournalWrites = ReturnType<typeof createJournalWrites>;
