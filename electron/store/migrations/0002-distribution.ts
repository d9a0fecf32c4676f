import type { Migration } from './migration.ts';

/**
 * Releases, agencies, batches and the ledger. A release holds its source (to go back to) and its compiled course (what is
 * packaged and compared) and never changes. Releases and ledger do not refer to courses: whoever purges a course must not
 * make the ledger lie.
 *
 * `signing_keys.public_key`: base64url of 32 bytes; `id`: the first 16 hex digits of its SHA-256. `releases.signature`: over
 * course, version, content hash, notes, who and when; `reasons`: why it was released all the same, by readiness code;
 * `media`: `[{path, sha256, bytes}]`. `batch_items.agency`: as it was when the batch began.
 */
export const distribution0002: Migration = {
  version: 2,
  name: 'distribution',
  sql: `
CREATE TABLE signing_keys (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  public_key TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  is_default INTEGER NOT NULL CHECK (is_default IN (0,1)),
  private_key TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX one_default_key ON signing_keys (is_default) WHERE is_default = 1;
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
CREATE INDEX releases_by_course ON releases (course_id, released_at DESC);
CREATE TRIGGER releases_are_final BEFORE UPDATE ON releases BEGIN SELECT RAISE(ABORT, 'a release is final'); END;
CREATE TRIGGER releases_stay BEFORE DELETE ON releases BEGIN SELECT RAISE(ABORT, 'a release stays'); END;
CREATE TABLE rehearsals (
  course_id TEXT NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
  question_id TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (course_id, question_id)
) STRICT, WITHOUT ROWID;
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
CREATE UNIQUE INDEX agencies_by_slug ON agencies (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX agencies_by_name ON agencies (name COLLATE NOCASE) WHERE deleted_at IS NULL;
CREATE TABLE agency_groups (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE
) STRICT;
CREATE TABLE agency_group_members (
  group_id TEXT NOT NULL REFERENCES agency_groups (id) ON DELETE CASCADE,
  agency_id TEXT NOT NULL REFERENCES agencies (id) ON DELETE CASCADE,
  PRIMARY KEY (group_id, agency_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX groups_of_agency ON agency_group_members (agency_id);
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
CREATE INDEX open_batches ON batches (created_at) WHERE status = 'open';
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
CREATE INDEX ledger_by_course ON ledger (course_id, agency_id, prepared_at DESC);
CREATE INDEX ledger_by_agency ON ledger (agency_id, prepared_at DESC);
`,
};
