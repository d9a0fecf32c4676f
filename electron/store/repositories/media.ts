import type { ReadHandle, WriteHandle } from '../handles.ts';

export interface MediaRow {
  /** Path in the course folder, `media/alur.svg`. */
  readonly path: string;
  /** Lower-case hex; the content lives under it in the media folder. */
  readonly sha256: string;
  readonly bytes: number;
}

export const mediaSql = {
  ofCourse: 'SELECT path, sha256, bytes FROM media WHERE course_id = ? ORDER BY path',
  find: 'SELECT path, sha256, bytes FROM media WHERE course_id = ? AND path = ?',
  named: `SELECT m.course_id AS courseId, c.title AS courseTitle, m.path FROM media m JOIN courses c ON c.id = m.course_id
    WHERE c.deleted_at IS NULL AND m.path LIKE ? ESCAPE '\\' ORDER BY m.course_id = ? DESC, m.path, m.course_id LIMIT ?`,
} as const;

export interface NamedMedia {
  readonly courseId: string;
  readonly courseTitle: string;
  readonly path: string;
}

export function createMediaReads(db: ReadHandle) {
  const ofCourse = db.query<[string], MediaRow>(mediaSql.ofCourse);
  const find = db.query<[string, string], MediaRow>(mediaSql.find);
  const named = db.query<[string, string, number], NamedMedia>(mediaSql.named);
  return {
    /** Files whose name holds `part`, of courses outside the trash, those of `nearCourseId` first; at most `limit`. */
    named(part: string, nearCourseId: string | null, limit: number): readonly NamedMedia[] {
      const pattern = `media/%${part.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
      return named.all(pattern, nearCourseId ?? '', limit);
    },
    /** In path order. */
    ofCourse: (courseId: string): readonly MediaRow[] => ofCourse.all(courseId),
    find: (courseId: string, path: string): MediaRow | null => find.get(courseId, path) ?? null,
  };
}

export function createMediaWrites(db: WriteHandle) {
  const put = db.command<[string, string, string, number]>(
    `INSERT INTO media (course_id, path, sha256, bytes) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET sha256 = excluded.sha256, bytes = excluded.bytes`,
  );
  const remove = db.command<[string, string]>('DELETE FROM media WHERE course_id = ? AND path = ?');
  const removeAll = db.command<[string]>('DELETE FROM media WHERE course_id = ?');
  return {
    put: (courseId: string, item: MediaRow): void => void put.run(courseId, item.path, item.sha256, item.bytes),
    remove: (courseId: string, path: string): void => void remove.run(courseId, path),
    removeAll: (courseId: string): void => void removeAll.run(courseId),
  };
}

export type MediaReads = ReturnType<typeof createMediaReads>;
export type MediaWrites = ReturnType<typeof createMediaWrites>;
