import type { Migration } from './migration.ts';

/**
 * What a trainer keeps to begin with again. `content` of a course: `{settingsText, modules, banks, media}` with
 * `{file, text}` and `{path, sha256, bytes}`; of a module: `{text, media}`.
 */
export const templates0006: Migration = {
  version: 6,
  name: 'templates',
  sql: `
CREATE TABLE templates (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('course', 'module')),
  title TEXT NOT NULL,
  modules INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
CREATE INDEX templates_by_title ON templates (title COLLATE NOCASE, kind, modules, created_at);
`,
};
