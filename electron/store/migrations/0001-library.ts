import type { Migration } from './migration.ts';

/**
 * Courses, modules and banks hold their raw text (the truth) and columns derived from it (for lists). Long texts come
 * last in a row, so that SQLite reads the derived columns without following overflow pages.
 */
export const library0001: Migration = {
  version: 1,
  name: 'library',
  sql: `
CREATE TABLE courses (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  language TEXT NOT NULL,
  version TEXT NOT NULL,
  training_hours REAL NOT NULL,
  revision INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  summary TEXT NOT NULL,
  settings_text TEXT NOT NULL
) STRICT;
CREATE INDEX courses_by_update ON courses (updated_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX courses_in_trash ON courses (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE modules (
  id TEXT NOT NULL PRIMARY KEY,
  course_id TEXT NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
  file TEXT NOT NULL,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('lesson', 'practice', 'pre-test', 'post-test', 'survey')),
  words INTEGER NOT NULL,
  questions INTEGER NOT NULL,
  minutes REAL NOT NULL,
  revision INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  cursor_line INTEGER,
  cursor_column INTEGER,
  text TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX modules_by_file ON modules (course_id, file) WHERE deleted_at IS NULL;
CREATE INDEX modules_in_order ON modules (course_id, position) WHERE deleted_at IS NULL;
CREATE INDEX modules_counted ON modules (course_id, deleted_at, questions);
CREATE INDEX modules_in_trash ON modules (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE banks (
  id TEXT NOT NULL PRIMARY KEY,
  course_id TEXT NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
  file TEXT NOT NULL,
  questions INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (course_id, file)
) STRICT;

CREATE TABLE revision_texts (
  sha256 TEXT NOT NULL PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;

-- subject: the id of the course (its course.yaml), module or bank.
CREATE TABLE revisions (
  subject TEXT NOT NULL,
  revision INTEGER NOT NULL,
  course_id TEXT NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES revision_texts (sha256),
  at TEXT NOT NULL,
  PRIMARY KEY (subject, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX revisions_by_text ON revisions (sha256);
CREATE INDEX revisions_by_course ON revisions (course_id);

CREATE TABLE journal (
  module_id TEXT NOT NULL PRIMARY KEY REFERENCES modules (id) ON DELETE CASCADE,
  base_revision INTEGER NOT NULL,
  cursor_line INTEGER NOT NULL,
  cursor_column INTEGER NOT NULL,
  at TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE media (
  course_id TEXT NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  PRIMARY KEY (course_id, path)
) STRICT, WITHOUT ROWID;
CREATE INDEX media_by_content ON media (sha256);

CREATE TABLE settings (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

-- What can be found: one document per course (module_id NULL) and one per module that is not in the trash.
CREATE TABLE search_documents (
  document INTEGER PRIMARY KEY,
  course_id TEXT NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
  module_id TEXT UNIQUE REFERENCES modules (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX search_documents_by_course ON search_documents (course_id);
CREATE UNIQUE INDEX search_documents_of_courses ON search_documents (course_id) WHERE module_id IS NULL;

CREATE VIRTUAL TABLE search_index USING fts5 (
  title, body,
  content = 'search_documents', content_rowid = 'document',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
CREATE TRIGGER search_documents_added AFTER INSERT ON search_documents BEGIN
  INSERT INTO search_index (rowid, title, body) VALUES (new.document, new.title, new.body);
END;
CREATE TRIGGER search_documents_removed AFTER DELETE ON search_documents BEGIN
  INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', old.document, old.title, old.body);
END;
CREATE TRIGGER search_documents_changed AFTER UPDATE ON search_documents BEGIN
  INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', old.document, old.title, old.body);
  INSERT INTO search_index (rowid, title, body) VALUES (new.document, new.title, new.body);
END;
`,
};
