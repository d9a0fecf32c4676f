import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { restoreBackup } from './backups.ts';
import { migrate } from './migrate.ts';
import { allMigrations } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import { openLibrary, type OpenedLibrary, type OpenOptions } from './open.ts';
import { libraryPaths } from './paths.ts';

let dir: string;
let time = new Date('2026-01-05T01:00:00.000Z');
const clock = { now: () => time };
const opened: OpenedLibrary[] = [];

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'ajar-store-'));
  time = new Date('2026-01-05T01:00:00.000Z');
});
afterEach(() => {
  for (const library of opened.splice(0)) library.close();
  rmSync(dir, { recursive: true, force: true });
});

function open(options: Partial<OpenOptions> = {}): OpenedLibrary {
  const library = openLibrary({ dir, clock, ...options });
  opened.push(library);
  return library;
}
function openOk(options: Partial<OpenOptions> = {}) {
  const library = open(options);
  if (library.state !== 'ok') throw new Error(`state is ${library.state}`);
  return library;
}
const file = (): string => path.join(dir, 'library.db');
/** Base64; 'folder' when it is none. */
const bytesOfFile = (): string => (statSync(file()).isFile() ? readFileSync(file(), 'base64') : 'folder');
const addSetting = (library: OpenedLibrary, key: string): void => {
  if (library.state === 'ok') library.library.write(({ settings }) => settings.put(key, true));
};

test('a new library has the pragmas that keep it safe', () => {
  openOk().close();
  const database = new Database(file());
  expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(database.pragma('quick_check', { simple: true })).toBe('ok');
  const tables = database.pragma('table_list') as { name: string; strict: number; type: string }[];
  const ours = tables.filter((table) => table.type === 'table' && !table.name.startsWith('sqlite_'));
  expect(ours.filter((table) => table.strict === 0).map((table) => table.name)).toEqual([]);
  database.close();
});

test('what was written is there after opening again', () => {
  const first = openOk();
  addSetting(first, 'a');
  first.close();
  expect(openOk().library.settings.all()).toEqual({ a: true });
});

test('a transaction that throws leaves nothing', () => {
  const { library } = openOk();
  const work = (): void =>
    library.write(({ settings }) => {
      settings.put('a', 1);
      throw new Error('power cut');
    });
  expect(work).toThrow('power cut');
  expect(library.settings.all()).toEqual({});
});

test.each<[string, () => void]>([
  ['truncated', () => truncateSync(file(), 9_000)],
  ['garbage', () => writeFileSync(file(), 'garbage '.repeat(4_000))],
  ['empty', () => truncateSync(file(), 0)],
  [
    'overwritten in its middle',
    () => {
      const content = readFileSync(file());
      content.fill(0xa5, 4_096, 4_096 * 6);
      writeFileSync(file(), content);
    },
  ],
  [
    'a folder',
    () => {
      rmSync(file());
      mkdirSync(file());
    },
  ],
])('a database that is %s is reported as damaged and left as it is', (_how, damage) => {
  const first = openOk();
  addSetting(first, 'a');
  first.close();
  damage();
  const before = bytesOfFile();
  const again = open();
  expect(again.state).toBe('damaged');
  again.close();
  expect(bytesOfFile()).toBe(before);
});

test('a SQLite file of another program is no library', () => {
  const other = new Database(file());
  other.exec('CREATE TABLE t (a)');
  other.close();
  expect(open()).toMatchObject({ state: 'damaged', detail: 'not a library of Ajar' });
});

test('a library whose database vanished offers its backups in place of an empty library', async () => {
  const first = openOk();
  await first.backUp();
  first.close();
  rmSync(file());
  expect(open()).toMatchObject({ state: 'damaged', detail: 'library.db is missing' });
  expect(existsSync(file())).toBe(false);
});

test('a file in the place of the library folder is reported as damage', () => {
  const blocked = path.join(dir, 'berkas');
  writeFileSync(blocked, 'x');
  expect(open({ dir: blocked }).state).toBe('damaged');
});

test('a backup is made once a day; seven and the last of an older week are kept', async () => {
  const library = openOk();
  expect(await library.backUp()).not.toBeNull();
  expect(await library.backUp()).toBeNull();
  for (let day = 0; day < 9; day += 1) {
    time = new Date(time.getTime() + 24 * 60 * 60 * 1_000);
    expect(await library.backUp()).not.toBeNull();
  }
  const names = readdirSync(path.join(dir, 'backups')).sort();
  expect(names).toHaveLength(8);
  expect(names.at(-1)).toBe('daily-2026-01-14T01-00-00-000Z.db');
});

test('restoring keeps the damaged file with its WAL under another name', async () => {
  const first = openOk();
  addSetting(first, 'a');
  const backup = await first.backUp();
  first.close();
  writeFileSync(file(), 'garbage');
  writeFileSync(`${file()}-wal`, 'torn');
  expect(open().state).toBe('damaged');
  const result = restoreBackup(libraryPaths(dir), backup ?? '', 'damaged', { now: time });
  expect(result).toEqual({ kind: 'restored', keptAs: 'library.damaged-2026-01-05T01-00-00-000Z.db' });
  expect(openOk().library.settings.all()).toEqual({ a: true });
  const kept = path.join(dir, 'library.damaged-2026-01-05T01-00-00-000Z.db');
  expect(readFileSync(kept, 'utf8')).toBe('garbage');
  expect(existsSync(`${kept}-wal`)).toBe(true);
});

test('a restore that a crash interrupted is completed at the next start', async () => {
  const first = openOk();
  addSetting(first, 'a');
  const backup = await first.backUp();
  first.close();
  const paths = libraryPaths(dir);
  writeFileSync(paths.restoring, readFileSync(path.join(paths.backups, backup ?? '')));
  rmSync(paths.database);
  expect(openOk().library.settings.all()).toEqual({ a: true });
});

const next = allMigrations.length + 1;
const added: Migration = { version: next, name: 'extra', sql: 'CREATE TABLE extra (a TEXT NOT NULL) STRICT' };

test('before a pending migration the database is copied, and the copy opens with the older app', () => {
  const first = openOk();
  addSetting(first, 'a');
  first.close();
  openOk({ migrations: [...allMigrations, added] }).close();
  const [backup] = readdirSync(path.join(dir, 'backups'));
  expect(backup).toBe(`before-v${next}-2026-01-05T01-00-00-000Z.db`);
  expect(open()).toMatchObject({ state: 'newer', version: next, supported: next - 1 });
  restoreBackup(libraryPaths(dir), backup ?? '', 'good', { now: time });
  expect(openOk().library.settings.all()).toEqual({ a: true });
});

test('a migration that fails changes nothing, and the library is reported with its backup', () => {
  openOk().close();
  const failing: Migration = {
    version: next,
    name: 'bad',
    sql: 'CREATE TABLE extra (a TEXT) STRICT; INSERT INTO nowhere VALUES (1)',
  };
  expect(open({ migrations: [...allMigrations, failing] })).toMatchObject({
    state: 'damaged',
    detail: 'no such table: nowhere',
  });
  expect(openOk().library.settings.all()).toEqual({});
});

test('a migration that was changed after it had been applied is refused', () => {
  openOk({ migrations: [...allMigrations, added] }).close();
  const changed = { ...added, sql: `${added.sql} -- changed` };
  expect(() => openLibrary({ dir, clock, migrations: [...allMigrations, changed] })).toThrow(
    `Migration ${next} (extra) was changed`,
  );
});

test('a library of the first version keeps its courses and gets the tables for distribution', () => {
  const first = new Database(file());
  migrate(first, allMigrations.slice(0, 1), time);
  first.prepare("INSERT INTO settings (key, value) VALUES ('a', 'true')").run();
  first.close();
  const now = openOk();
  expect(now.library.settings.all()).toEqual({ a: true });
  now.close();
  const raw = new Database(file());
  expect(raw.prepare('SELECT count(*) AS n FROM ledger').get()).toEqual({ n: 0 });
  raw.close();
});

test('a newer library is opened for reading only', () => {
  openOk({ migrations: [...allMigrations, added] }).close();
  const before = readFileSync(file());
  const newer = open();
  expect(newer.state === 'newer' && newer.reads?.settings.all()).toEqual({});
  newer.close();
  expect(readFileSync(file()).equals(before)).toBe(true);
});

test('a newer library without the tables of today is told apart from a damaged one', () => {
  const dropped: Migration = { version: next, name: 'drop', sql: 'DROP TABLE journal' };
  const database = openOk();
  database.close();
  const raw = new Database(file());
  raw.exec(dropped.sql);
  raw.pragma(`user_version = ${next}`);
  raw.close();
  expect(open()).toMatchObject({ state: 'newer', reads: null });
});

test('revisions of a library from before names keep their place and have no name', () => {
  const database = new Database(file());
  migrate(database, allMigrations.slice(0, 2), time);
  database.exec(`
    INSERT INTO courses VALUES ('k', 'K', 'id', '1', 4, 1, 'x', 'x', NULL, '', 'x');
    INSERT INTO revision_texts VALUES ('aa', 'satu');
    INSERT INTO revisions VALUES ('k', 1, 'k', 'course.yaml', 'aa', '2026-01-01T00:00:00.000Z');`);
  database.close();
  const { library } = openOk();
  expect(library.revisions.ofSubject('k')).toEqual([
    {
      revision: 1,
      path: 'course.yaml',
      sha256: 'aa',
      at: '2026-01-01T00:00:00.000Z',
      name: null,
      restoredFrom: null,
    },
  ]);
  expect(library.revisions.textOf('k', 1)).toBe('satu');
});
