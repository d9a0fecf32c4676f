import type { ReadHandle, WriteHandle } from '../handles.ts';

export interface BankRow {
  readonly id: string;
  readonly courseId: string;
  /** File name without folder, `layanan.md`. */
  readonly file: string;
  readonly questions: number;
  readonly revision: number;
  readonly text: string;
}

export const bankSql = {
  ofCourse: `SELECT id, course_id AS courseId, file, questions, revision, text FROM banks WHERE course_id = ? ORDER BY file`,
} as const;

export function createBankReads(db: ReadHandle) {
  const ofCourse = db.query<[string], BankRow>(bankSql.ofCourse);
  return {
    /** In file order. */
    ofCourse: (courseId: string): readonly BankRow[] => ofCourse.all(courseId),
  };
}

export function createBankWrites(db: WriteHandle) {
  const insert = db.command<[string, string, string, number, number, string, string]>(
    'INSERT INTO banks (id, course_id, file, questions, revision, updated_at, text) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const update = db.command<[number, string, string, string]>(
    'UPDATE banks SET questions = ?, text = ?, updated_at = ?, revision = revision + 1 WHERE id = ?',
  );
  const remove = db.command<[string]>('DELETE FROM banks WHERE id = ?');
  return {
    insert(bank: BankRow, now: string): void {
      insert.run(bank.id, bank.courseId, bank.file, bank.questions, bank.revision, now, bank.text);
    },
    /** Raises the revision by one. */
    update: (id: string, questions: number, text: string, now: string): void =>
      void update.run(questions, text, now, id),
    remove: (id: string): void => void remove.run(id),
  };
}

export type BankReads = ReturnType<typeof createBankReads>;
export type BankWrites = ReturnType<typeof createBankWrites>;
