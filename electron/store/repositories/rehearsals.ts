import type { ReadHandle, WriteHandle } from '../handles.ts';

/** A question that was tried, as it was then. */
export interface RehearsalRow {
  readonly questionId: string;
  readonly fingerprint: string;
}

export const rehearsalSql = {
  ofCourse: 'SELECT question_id AS questionId, fingerprint FROM rehearsals WHERE course_id = ?',
} as const;

export function createRehearsalReads(db: ReadHandle) {
  const ofCourse = db.query<[string], RehearsalRow>(rehearsalSql.ofCourse);
  return {
    ofCourse: (courseId: string): readonly RehearsalRow[] => ofCourse.all(courseId),
  };
}

export function createRehearsalWrites(db: WriteHandle) {
  const mark = db.command<[string, string, string, string]>(
    `INSERT INTO rehearsals (course_id, question_id, fingerprint, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (course_id, question_id) DO UPDATE SET fingerprint = excluded.fingerprint, at = excluded.at`,
  );
  return {
    /** `at`: ISO time. */
    mark: (courseId: string, { questionId, fingerprint }: RehearsalRow, at: string): void => {
      mark.run(courseId, questionId, fingerprint, at);
    },
  };
}
