import type { ReadHandle } from '../handles.ts';

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
