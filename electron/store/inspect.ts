import type Database from 'better-sqlite3';
import { applicationId } from './migrate.ts';

/** What is wrong with a database, in SQLite's words; null when nothing is. Throws SqliteError when it cannot be read. */
export function inspectDatabase(database: Database.Database): string | null {
  if (Number(database.pragma('application_id', { simple: true })) !== applicationId) return 'not a library of Ajar';
  const finding = database.pragma('quick_check(1)', { simple: true });
  return finding === 'ok' ? null : String(finding);
}
