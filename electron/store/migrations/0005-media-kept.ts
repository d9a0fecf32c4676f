import type { Migration } from './migration.ts';

/**
 * Contents of media that a course no longer shows. `path`: what stands in its place now; `was`: its own path at that time.
 * `original` is what a smaller image was made from.
 */
export const mediaKept0005: Migration = {
  version: 5,
  name: 'media-kept',
  sql: `
CREATE TABLE media_kept (
  id TEXT NOT NULL PRIMARY KEY,
  course_id TEXT NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  was TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('removed', 'replaced', 'original')),
  at TEXT NOT NULL
) STRICT;
CREATE INDEX media_kept_by_course ON media_kept (course_id, at DESC);
CREATE INDEX media_kept_by_time ON media_kept (at) WHERE reason <> 'original';
`,
};
