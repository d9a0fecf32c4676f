import type { ReleaseHead } from '#shared/release/model.ts';
import type { ReadHandle, WriteHandle } from '../handles.ts';

/** JSON texts. */
export interface ReleaseContentRow {
  readonly media: string;
  readonly source: string;
  readonly compiled: string;
  readonly reasons: string;
}

export interface NewRelease extends ReleaseHead, ReleaseContentRow {
  readonly appVersion: string;
  readonly signature: string;
}

const head = `id, course_id AS courseId, title, version, notes, released_by AS "by", released_at AS "at",
  content_sha256 AS contentSha256, bytes, modules, questions, training_hours AS trainingHours, key_id AS keyId`;

export const releaseSql = {
  all: `SELECT ${head} FROM releases ORDER BY released_at DESC, id DESC`,
  ofCourse: `SELECT ${head} FROM releases WHERE course_id = ? ORDER BY released_at DESC, id DESC`,
  find: `SELECT ${head} FROM releases WHERE id = ?`,
  content: 'SELECT media, source, compiled, reasons FROM releases WHERE id = ?',
} as const;

export function createReleaseReads(db: ReadHandle) {
  const all = db.query<[], ReleaseHead>(releaseSql.all);
  const ofCourse = db.query<[string], ReleaseHead>(releaseSql.ofCourse);
  const find = db.query<[string], ReleaseHead>(releaseSql.find);
  const content = db.query<[string], ReleaseContentRow>(releaseSql.content);
  return {
    /** Newest first. */
    all: (): readonly ReleaseHead[] => all.all(),
    /** Newest first. */
    ofCourse: (courseId: string): readonly ReleaseHead[] => ofCourse.all(courseId),
    find: (id: string): ReleaseHead | null => find.get(id) ?? null,
    content: (id: string): ReleaseContentRow | null => content.get(id) ?? null,
  };
}

export function createReleaseWrites(db: WriteHandle) {
  const insert = db.command<(string | number)[]>(
    `INSERT INTO releases (id, course_id, title, version, notes, released_by, released_at, content_sha256, bytes, modules,
     questions, training_hours, key_id, app_version, signature, media, source, compiled, reasons)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return {
    /** For good: the database refuses to change or remove it. */
    insert(release: NewRelease): void {
      const { id, courseId, title, version, notes, by, at, contentSha256, bytes, modules, questions } = release;
      const { trainingHours, keyId, appVersion, signature, media, source, compiled, reasons } = release;
      const about = [id, courseId, title, version, notes, by, at, contentSha256, bytes, modules, questions];
      insert.run(...about, trainingHours, keyId, appVersion, signature, media, source, compiled, reasons);
    },
  };
}
