import type { Migration } from './migration.ts';

/** What an author calls a revision, and which earlier one a revision brought back. */
export const history0003: Migration = {
  version: 3,
  name: 'history',
  sql: `
ALTER TABLE revisions ADD COLUMN name TEXT;
ALTER TABLE revisions ADD COLUMN restored_from INTEGER;
`,
};
