import type { Migration } from './migration.ts';

/**
 * Banks are written in the app: what is typed is journaled, where the cursor stood is kept, and a search finds their
 * questions. What is found of a bank that is there already still has its Markdown marks until it is saved again.
 */
export const questionBanks0004: Migration = {
  version: 4,
  name: 'question-banks',
  sql: `
ALTER TABLE banks ADD COLUMN cursor_line INTEGER;
ALTER TABLE banks ADD COLUMN cursor_column INTEGER;
CREATE TABLE bank_journal (
  bank_id TEXT NOT NULL PRIMARY KEY REFERENCES banks (id) ON DELETE CASCADE,
  base_revision INTEGER NOT NULL,
  cursor_line INTEGER NOT NULL,
  cursor_column INTEGER NOT NULL,
  at TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

ALTER TABLE search_documents ADD COLUMN bank_id TEXT REFERENCES banks (id) ON DELETE CASCADE;
CREATE UNIQUE INDEX search_documents_by_bank ON search_documents (bank_id);
DROP INDEX search_documents_of_courses;
CREATE UNIQUE INDEX search_documents_of_courses ON search_documents (course_id)
  WHERE module_id IS NULL AND bank_id IS NULL;
INSERT INTO search_documents (course_id, bank_id, title, body)
  SELECT course_id, id, replace(file, '.md', ''), text FROM banks;
`,
};
