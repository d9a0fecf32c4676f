CREATE TRIGGER releases_are_final BEFORE UPDATE ON releases BEGIN SELECT RAISE(ABORT, 'a release is final'); END;

CREATE TRIGGER releases_stay BEFORE DELETE ON releases BEGIN SELECT RAISE(ABORT, 'a release stays'); END;

CREATE TRIGGER search_documents_added AFTER INSERT ON search_documents BEGIN
  INSERT INTO search_index (rowid, title, body) VALUES (new.document, new.title, new.body);
END;

CREATE TRIGGER search_documents_changed AFTER UPDATE ON search_documents BEGIN
  INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', old.document, old.title, old.body);
  INSERT INTO search_index (rowid, title, body) VALUES (new.document, new.title, new.body);
END;

CREATE TRIGGER search_documents_removed AFTER DELETE ON search_documents BEGIN
  INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', old.document, old.title, old.body);
END;

CREATE TABLE agencies (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  slug TEXT NOT NULL,
  address TEXT NOT NULL,
  contact TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  lms TEXT NOT NULL CHECK (lms IN ('none','moodle','other')),
  format TEXT NOT NULL,
  medium TEXT NOT NULL CHECK (medium IN ('usb','whatsapp','email','lms')),
  language TEXT NOT NULL,
  colour TEXT,
  logo_sha256 TEXT,
  logo_type TEXT,
  notes TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

CREATE TABLE agency_group_members (
  group_id TEXT NOT NULL REFERENCES agency_groups (id) ON DELETE CASCADE,
  agency_id TEXT NOT NULL REFERENCES agencies (id) ON DELETE CASCADE,
  PRIMARY KEY (group_id, agency_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE agency_groups (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE
) STRICT;

CREATE TABLE bank_journal (
  bank_id TEXT NOT NULL PRIMARY KEY REFERENCES banks (id) ON DELETE CASCADE,
  base_revision INTEGER NOT NULL,
  cursor_line INTEGER NOT NULL,
  cursor_column INTEGER NOT NULL,
  at TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE banks (
  id TEXT NOT NULL PRIMARY KEY,
  course_id TEXT NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
  file TEXT NOT NULL,
  questions INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  text TEXT NOT NULL, cursor_line INTEGER, cursor_column INTEGER,
  UNIQUE (course_id, file)
) STRICT;

CREATE TABLE batch_items (
  batch_id TEXT NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  agency_id TEXT NOT NULL,
  agency TEXT NOT NULL CHECK (json_valid(agency)),
  status TEXT NOT NULL CHECK (status IN ('waiting','done','failed')),
  path TEXT,
  bytes INTEGER,
  sha256 TEXT,
  error TEXT CHECK (error IS NULL OR json_valid(error)),
  PRIMARY KEY (batch_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE batches (
  id TEXT NOT NULL PRIMARY KEY,
  release_id TEXT NOT NULL REFERENCES releases (id),
  out_dir TEXT NOT NULL,
  letters TEXT NOT NULL CHECK (letters IN ('html','pdf')),
  previous_release_id TEXT,
  status TEXT NOT NULL CHECK (status IN ('open','done','discarded')),
  created_at TEXT NOT NULL,
  finished_at TEXT
) STRICT;

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

CREATE TABLE journal (
  module_id TEXT NOT NULL PRIMARY KEY REFERENCES modules (id) ON DELETE CASCADE,
  base_revision INTEGER NOT NULL,
  cursor_line INTEGER NOT NULL,
  cursor_column INTEGER NOT NULL,
  at TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE ledger (
  id TEXT NOT NULL PRIMARY KEY,
  agency_id TEXT NOT NULL,
  agency_name TEXT NOT NULL,
  course_id TEXT NOT NULL,
  course_title TEXT NOT NULL,
  release_id TEXT NOT NULL REFERENCES releases (id),
  version TEXT NOT NULL,
  format TEXT NOT NULL,
  batch_id TEXT,
  package_name TEXT NOT NULL,
  package_bytes INTEGER NOT NULL,
  package_sha256 TEXT NOT NULL,
  prepared_at TEXT NOT NULL,
  medium TEXT,
  handed_at TEXT,
  confirmed_at TEXT,
  confirmed_by TEXT NOT NULL,
  notes TEXT NOT NULL,
  UNIQUE (batch_id, agency_id)
) STRICT;

CREATE TABLE media (
  course_id TEXT NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  PRIMARY KEY (course_id, path)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE migrations (
  version INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  applied_at TEXT NOT NULL
) STRICT;

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

CREATE TABLE rehearsals (
  course_id TEXT NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
  question_id TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (course_id, question_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE releases (
  id TEXT NOT NULL PRIMARY KEY,
  course_id TEXT NOT NULL,
  title TEXT NOT NULL,
  version TEXT NOT NULL,
  notes TEXT NOT NULL,
  released_by TEXT NOT NULL,
  released_at TEXT NOT NULL,
  content_sha256 TEXT NOT NULL,
  training_hours REAL NOT NULL,
  modules INTEGER NOT NULL,
  questions INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  app_version TEXT NOT NULL,
  key_id TEXT NOT NULL,
  signature TEXT NOT NULL,
  reasons TEXT NOT NULL CHECK (json_valid(reasons)),
  media TEXT NOT NULL CHECK (json_valid(media)),
  source TEXT NOT NULL CHECK (json_valid(source)),
  compiled TEXT NOT NULL CHECK (json_valid(compiled)),
  UNIQUE (course_id, version)
) STRICT;

CREATE TABLE revision_texts (
  sha256 TEXT NOT NULL PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE revisions (
  subject TEXT NOT NULL,
  revision INTEGER NOT NULL,
  course_id TEXT NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES revision_texts (sha256),
  at TEXT NOT NULL, name TEXT, restored_from INTEGER,
  PRIMARY KEY (subject, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_documents (
  document INTEGER PRIMARY KEY,
  course_id TEXT NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
  module_id TEXT UNIQUE REFERENCES modules (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  body TEXT NOT NULL
, bank_id TEXT REFERENCES banks (id) ON DELETE CASCADE) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (
  title, body,
  content = 'search_documents', content_rowid = 'document',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

CREATE TABLE settings (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE signing_keys (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  public_key TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  is_default INTEGER NOT NULL CHECK (is_default IN (0,1)),
  private_key TEXT NOT NULL
) STRICT;

CREATE TABLE templates (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('course', 'module')),
  title TEXT NOT NULL,
  modules INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE UNIQUE INDEX agencies_by_name ON agencies (name COLLATE NOCASE) WHERE deleted_at IS NULL;

CREATE UNIQUE INDEX agencies_by_slug ON agencies (slug) WHERE deleted_at IS NULL;

CREATE INDEX courses_by_update ON courses (updated_at DESC) WHERE deleted_at IS NULL;

CREATE INDEX courses_in_trash ON courses (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX groups_of_agency ON agency_group_members (agency_id);

CREATE INDEX ledger_by_agency ON ledger (agency_id, prepared_at DESC);

CREATE INDEX ledger_by_course ON ledger (course_id, agency_id, prepared_at DESC);

CREATE INDEX media_by_content ON media (sha256);

CREATE INDEX media_kept_by_course ON media_kept (course_id, at DESC);

CREATE INDEX media_kept_by_time ON media_kept (at) WHERE reason <> 'original';

CREATE UNIQUE INDEX modules_by_file ON modules (course_id, file) WHERE deleted_at IS NULL;

CREATE INDEX modules_counted ON modules (course_id, deleted_at, questions);

CREATE INDEX modules_in_order ON modules (course_id, position) WHERE deleted_at IS NULL;

CREATE INDEX modules_in_trash ON modules (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE UNIQUE INDEX one_default_key ON signing_keys (is_default) WHERE is_default = 1;

CREATE INDEX open_batches ON batches (created_at) WHERE status = 'open';

CREATE INDEX releases_by_course ON releases (course_id, released_at DESC);

CREATE INDEX revisions_by_course ON revisions (course_id);

CREATE INDEX revisions_by_text ON revisions (sha256);

CREATE UNIQUE INDEX search_documents_by_bank ON search_documents (bank_id);

CREATE INDEX search_documents_by_course ON search_documents (course_id);

CREATE UNIQUE INDEX search_documents_of_courses ON search_documents (course_id)
  WHERE module_id IS NULL AND bank_id IS NULL;

CREATE INDEX templates_by_title ON templates (title COLLATE NOCASE, kind, modules, created_at);
