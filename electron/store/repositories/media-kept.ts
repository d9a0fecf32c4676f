import type { ReadHandle, WriteHandle } from '../handles.ts';
import type { MediaRow } from './media.ts';

/** `original`: what a smaller image was made from; it stays as long as the image does. The others go after 30 days. */
export type KeptReason = 'removed' | 'replaced' | 'original';

export interface KeptMediaRow extends MediaRow {
  readonly id: string;
  readonly courseId: string;
  /** Its own path at that time; `path` is what stands in its place now. */
  readonly was: string;
  readonly reason: KeptReason;
  readonly at: string;
}

const columns = 'id, course_id AS courseId, path, was, sha256, bytes, reason, at';

export const mediaKeptSql = {
  ofCourse: `SELECT ${columns} FROM media_kept WHERE course_id = ? ORDER BY at DESC, id DESC`,
  find: `SELECT ${columns} FROM media_kept WHERE id = ?`,
  removeBefore: "DELETE FROM media_kept WHERE reason <> 'original' AND at < ?",
} as const;

export function createMediaKeptReads(db: ReadHandle) {
  const ofCourse = db.query<[string], KeptMediaRow>(mediaKeptSql.ofCourse);
  const find = db.query<[string], KeptMediaRow>(mediaKeptSql.find);
  return {
    /** Newest first. */
    ofCourse: (courseId: string): readonly KeptMediaRow[] => ofCourse.all(courseId),
    find: (id: string): KeptMediaRow | null => find.get(id) ?? null,
  };
}

export function createMediaKeptWrites(db: WriteHandle) {
  const add = db.command<[string, string, string, string, string, number, string, string]>(
    'INSERT INTO media_kept (id, course_id, path, was, sha256, bytes, reason, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const remove = db.command<[string]>('DELETE FROM media_kept WHERE id = ?');
  const follow = db.command<[string, string, string]>(
    'UPDATE media_kept SET path = ? WHERE course_id = ? AND path = ?',
  );
  const outdateOriginals = db.command<[string, string]>(
    "UPDATE media_kept SET reason = 'replaced' WHERE course_id = ? AND path = ? AND reason = 'original'",
  );
  const removeBefore = db.command<[string]>(mediaKeptSql.removeBefore);
  const removeLost = db.command<[]>(
    `DELETE FROM media_kept WHERE reason = 'original'
       AND NOT EXISTS (SELECT 1 FROM media m WHERE m.course_id = media_kept.course_id AND m.path = media_kept.path)
       AND NOT EXISTS (SELECT 1 FROM media_kept k WHERE k.course_id = media_kept.course_id AND k.path = media_kept.path
         AND k.reason = 'removed')`,
  );
  return {
    add({ id, courseId, path, was, sha256, bytes, reason, at }: KeptMediaRow): void {
      add.run(id, courseId, path, was, sha256, bytes, reason, at);
    },
    remove: (id: string): void => void remove.run(id),
    /** A file got another name: what it replaced stays with it. */
    follow: (courseId: string, from: string, to: string): void => void follow.run(to, courseId, from),
    /** Other content stands at `path` now: what an earlier image there was made from is its original no longer. */
    outdateOriginals: (courseId: string, path: string): void => void outdateOriginals.run(courseId, path),
    /** What was removed or replaced before `time`, and originals of which no image is left. Returns how many went. */
    purge: (time: string): number => removeBefore.run(time) + removeLost.run(),
  };
}

export type MediaKeptReads = ReturnType<typeof createMediaKeptReads>;
export type MediaKeptWrites = ReturnType<typeof createMediaKeptWrites>;
