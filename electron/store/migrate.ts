import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Migration } from './migrations/migration.ts';

/** "Ajar" in ASCII: tells our database from any other SQLite file. */
export const applicationId = 0x41_6a_61_72;

const ledger = `CREATE TABLE IF NOT EXISTS migrations (
  version INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  applied_at TEXT NOT NULL
) STRICT`;

export function migrationHash(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex');
}

export function schemaVersion(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

export function supportedVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/** Throws when an applied migration is not the one in the code any more: the schema could not be trusted. */
export function assertAppliedUnchanged(database: Database.Database, migrations: readonly Migration[]): void {
  const applied = database
    .prepare<[], { version: number; name: string; sha256: string }>('SELECT version, name, sha256 FROM migrations')
    .all();
  for (const row of applied) {
    const migration = migrations.find((candidate) => candidate.version === row.version);
    if (migration && migrationHash(migration) !== row.sha256) {
      throw new Error(`Migration ${row.version} (${row.name}) was changed after it had been applied.`);
    }
  }
}

/** Runs what is pending, each migration in a transaction of its own: after a crash the schema is the old or the new one. */
export function migrate(database: Database.Database, migrations: readonly Migration[], now: Date): void {
  if (schemaVersion(database) > 0) assertAppliedUnchanged(database, migrations);
  const pending = migrations.filter((migration) => migration.version > schemaVersion(database));
  for (const migration of pending) {
    database
      .transaction(() => {
        database.exec(ledger);
        database.exec(migration.sql);
        database
          .prepare('INSERT INTO migrations (version, name, sha256, applied_at) VALUES (?, ?, ?, ?)')
          .run(migration.version, migration.name, migrationHash(migration), now.toISOString());
        database.pragma(`application_id = ${applicationId}`);
        database.pragma(`user_version = ${migration.version}`);
      })
      .immediate();
  }
}
