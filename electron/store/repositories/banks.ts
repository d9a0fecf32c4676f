import type { ReadHandle, WriteHandle } from '../handles.ts';
import type { Cursor } from './modules.ts';

export interface BankRow {
  readonly id: string;
  readonly courseId: string;
  /** File name without folder, `layanan.md`. */
  readonly file: string;
  readonly questions: number;
  readonly revision: number;
  readonly text: string;
  readonly cursor: Cursor | null;
}

const columns = `id, course_id AS courseId, file, questions, revision, text, cursor_line AS line, cursor_column AS "column"`;

export const bankSql = {
  find: `SELECT ${columns} FROM banks WHERE id = ?`,
  ofCourse: `SELECT ${columns} FROM banks WHERE course_id = ? ORDER BY file`,
  texts: `SELECT b.file, coalesce(j.text, b.text) AS text FROM banks b LEFT JOIN bank_journal j ON j.bank_id = b.id
    WHERE b.course_id = ? ORDER BY b.file`,
  // The titles are those of the search: reading them out of all texts would take long.
  everywhere: `SELECT d.bank_id AS id, d.title, d.course_id AS courseId, c.title AS courseTitle
    FROM search_documents d JOIN courses c ON c.id = d.course_id
    WHERE d.bank_id > '' AND c.deleted_at IS NULL ORDER BY c.title, d.title, d.bank_id`,
} as const;

type FoundRow = Omit<BankRow, 'cursor'> & { readonly line: number | null; readonly column: number | null };

function rowOf({ line, column, ...rest }: FoundRow): BankRow {
  return { ...rest, cursor: line === null || column === null ? null : { line, column } };
}

export interface BankText {
  readonly file: string;
  /** The journal's text where there is one. */
  readonly text: string;
}

export interface ListedBank {
  readonly id: string;
  readonly title: string;
  readonly courseId: string;
  readonly courseTitle: string;
}

export function createBankReads(db: ReadHandle) {
  const everywhere = db.query<[], ListedBank>(bankSql.everywhere);
  const find = db.query<[string], FoundRow>(bankSql.find);
  const ofCourse = db.query<[string], FoundRow>(bankSql.ofCourse);
  const texts = db.query<[string], BankText>(bankSql.texts);
  return {
    find(id: string): BankRow | null {
      const row = find.get(id);
      return row ? rowOf(row) : null;
    },
    /** In file order. */
    ofCourse: (courseId: string): readonly BankRow[] => ofCourse.all(courseId).map(rowOf),
    /** Of all courses outside the trash. */
    everywhere: (): readonly ListedBank[] => everywhere.all(),
    /** In file order, unsaved texts from the journal included. */
    newestTexts: (courseId: string): readonly BankText[] => texts.all(courseId),
  };
}

export function createBankWrites(db: WriteHandle) {
  const insert = db.command<[string, string, string, number, number, string, string]>(
    'INSERT INTO banks (id, course_id, file, questions, revision, updated_at, text) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const update = db.command<[string, number, string, string, string]>(
    'UPDATE banks SET file = ?, questions = ?, text = ?, updated_at = ?, revision = revision + 1 WHERE id = ?',
  );
  const setCursor = db.command<[number, number, string]>(
    'UPDATE banks SET cursor_line = ?, cursor_column = ? WHERE id = ?',
  );
  const remove = db.command<[string]>('DELETE FROM banks WHERE id = ?');
  return {
    insert(bank: Omit<BankRow, 'cursor'>, now: string): void {
      insert.run(bank.id, bank.courseId, bank.file, bank.questions, bank.revision, now, bank.text);
    },
    /** Raises the revision by one. */
    update: (id: string, { file, questions, text }: Pick<BankRow, 'file' | 'questions' | 'text'>, now: string): void =>
      void update.run(file, questions, text, now, id),
    setCursor: (id: string, cursor: Cursor): void => void setCursor.run(cursor.line, cursor.column, id),
    remove: (id: string): void => void remove.run(id),
  };
}

export type BankReads = ReturnType<typeof createBankReads>;
export type BankWrites = ReturnType<typeof createBankWrites>;
