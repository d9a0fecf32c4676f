import type { ReadHandle, WriteHandle } from '../handles.ts';

/** Columns derived from `course.yaml`. */
export interface CourseFacts {
  readonly title: string;
  readonly language: string;
  readonly version: string;
  readonly summary: string;
  readonly trainingHours: number;
}

/** Times are ISO 8601 in UTC. */
export interface CourseRow extends CourseFacts {
  readonly id: string;
  readonly revision: number;
  readonly updatedAt: string;
  readonly deletedAt: string | null;
  /** The raw text of `course.yaml`. */
  readonly settingsText: string;
}

export interface CourseCardRow extends CourseFacts {
  readonly id: string;
  readonly updatedAt: string;
  readonly deletedAt: string | null;
  /** Modules that are not in the trash, and their questions. */
  readonly modules: number;
  readonly questions: number;
}

const cardColumns = `c.id, c.title, c.language, c.version, c.summary, c.training_hours AS trainingHours,
  c.updated_at AS updatedAt, c.deleted_at AS deletedAt,
  (SELECT count(*) FROM modules m WHERE m.course_id = c.id AND m.deleted_at IS NULL) AS modules,
  (SELECT coalesce(sum(m.questions), 0) FROM modules m WHERE m.course_id = c.id AND m.deleted_at IS NULL) AS questions`;

export const courseSql = {
  find: `SELECT id, title, language, version, summary, training_hours AS trainingHours, revision,
    updated_at AS updatedAt, deleted_at AS deletedAt, settings_text AS settingsText FROM courses WHERE id = ?`,
  listByUpdate: `SELECT ${cardColumns} FROM courses c WHERE c.deleted_at IS NULL ORDER BY c.updated_at DESC, c.id`,
  listTrashed: `SELECT ${cardColumns} FROM courses c WHERE c.deleted_at IS NOT NULL ORDER BY c.deleted_at DESC, c.id`,
  card: `SELECT ${cardColumns} FROM courses c WHERE c.id = ?`,
  trashedBefore: `SELECT id FROM courses WHERE deleted_at IS NOT NULL AND deleted_at < ?`,
} as const;

export function createCourseReads(db: ReadHandle) {
  const find = db.query<[string], CourseRow>(courseSql.find);
  const listByUpdate = db.query<[], CourseCardRow>(courseSql.listByUpdate);
  const listTrashed = db.query<[], CourseCardRow>(courseSql.listTrashed);
  const card = db.query<[string], CourseCardRow>(courseSql.card);
  const trashedBefore = db.query<[string], { id: string }>(courseSql.trashedBefore);
  return {
    /** Also a course in the trash. */
    find: (id: string): CourseRow | null => find.get(id) ?? null,
    /** Newest change first. */
    list: (): readonly CourseCardRow[] => listByUpdate.all(),
    /** Newest deletion first. */
    listTrashed: (): readonly CourseCardRow[] => listTrashed.all(),
    card: (id: string): CourseCardRow | null => card.get(id) ?? null,
    /** Ids of the courses that were put in the trash before `time`. */
    trashedBefore: (time: string): readonly string[] => trashedBefore.all(time).map((row) => row.id),
  };
}

export function createCourseWrites(db: WriteHandle) {
  const insert = db.command<[string, string, string, string, number, string, string, string, string]>(
    `INSERT INTO courses (id, title, language, version, training_hours, revision, created_at, updated_at, summary, settings_text)
     VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?)`,
  );
  const update = db.command<[string, string, string, number, string, string, string, string]>(
    `UPDATE courses SET title = ?, language = ?, version = ?, training_hours = ?, summary = ?, settings_text = ?,
     updated_at = ?, revision = revision + 1 WHERE id = ?`,
  );
  const touch = db.command<[string, string]>('UPDATE courses SET updated_at = ? WHERE id = ?');
  const setDeleted = db.command<[string | null, string]>('UPDATE courses SET deleted_at = ? WHERE id = ?');
  const remove = db.command<[string]>('DELETE FROM courses WHERE id = ?');
  return {
    /** With revision 1. */
    insert(course: CourseFacts & { readonly id: string; readonly settingsText: string }, now: string): void {
      const { id, title, language, version, trainingHours, summary, settingsText } = course;
      insert.run(id, title, language, version, trainingHours, now, now, summary, settingsText);
    },
    /** Raises the revision by one. */
    update(id: string, facts: CourseFacts, settingsText: string, now: string): void {
      const { title, language, version, trainingHours, summary } = facts;
      update.run(title, language, version, trainingHours, summary, settingsText, now, id);
    },
    /** Something in the course changed, but not its settings. */
    touch: (id: string, now: string): void => void touch.run(now, id),
    /** Into the trash, or out of it with null. */
    setDeleted: (id: string, at: string | null): void => void setDeleted.run(at, id),
    /** With its modules, banks, revisions, journal and media list. */
    remove: (id: string): void => void remove.run(id),
  };
}

export type CourseReads = ReturnType<typeof createCourseReads>;
export type CourseWrites = ReturnType<typeof createCourseWrites>;
