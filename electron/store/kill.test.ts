import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLibrary } from './open.ts';

let dir: string;
const clock = { now: () => new Date('2026-01-05T01:00:00.000Z') };
const open = pathToFileURL(path.join(import.meta.dirname, 'open.ts')).href;
const migrations = pathToFileURL(path.join(import.meta.dirname, 'migrations', 'all.ts')).href;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'ajar-kill-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Runs the script in another process until it has told `lines` lines, then kills it; returns what it told. */
async function runAndKill(script: string, lines: number): Promise<readonly string[]> {
  const source = `const dir = ${JSON.stringify(dir)}; const clock = { now: () => new Date(0) };\n${script}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    cwd: path.join(import.meta.dirname, '..', '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    told += text;
    if (told.split('\n').length > lines) child.kill('SIGKILL');
  });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  return told.split('\n').slice(0, -1);
}

function integrity(): unknown {
  const database = new Database(path.join(dir, 'library.db'));
  const result = database.pragma('integrity_check', { simple: true });
  database.close();
  return result;
}

test.each([3, 40, 150])(
  'after a kill in the middle of writing (%i transactions), every told one is whole',
  async (lines) => {
    const told = await runAndKill(
      `import { writeSync } from 'node:fs';
    import { openLibrary } from ${JSON.stringify(open)};
    const { library } = openLibrary({ dir, clock });
    for (let n = 1; ; n += 1) {
      library.write(({ settings }) => { settings.put('left', n); settings.put('text', 'x'.repeat(20_000)); settings.put('right', n); });
      writeSync(1, n + '\\n');
    }`,
      lines,
    );
    expect(integrity()).toBe('ok');
    const library = openLibrary({ dir, clock });
    const values = library.state === 'ok' ? library.library.settings.all() : {};
    library.close();
    expect(values['left']).toBe(values['right']);
    expect(values['left']).toBeGreaterThanOrEqual(Number(told.at(-1)));
  },
);

test('after a kill in the middle of a migration the library is the old one, and the migration runs again', async () => {
  openLibrary({ dir, clock }).close();
  // SQLite itself tells when the migration is half done: the trigger's function is called inside the transaction.
  await runAndKill(
    `import { writeSync } from 'node:fs';
    import Database from 'better-sqlite3';
    import { migrate } from ${JSON.stringify(pathToFileURL(path.join(import.meta.dirname, 'migrate.ts')).href)};
    import { allMigrations } from ${JSON.stringify(migrations)};
    const database = new Database(dir + '/library.db');
    database.function('tell', () => { writeSync(1, 'half\\n'); for (;;); });
    const sql = 'CREATE TABLE half (a TEXT NOT NULL) STRICT; INSERT INTO half SELECT tell()';
    migrate(database, [...allMigrations, { version: allMigrations.length + 1, name: 'half', sql }], new Date(0));`,
    1,
  );
  expect(integrity()).toBe('ok');
  const again = openLibrary({ dir, clock });
  expect(again.state).toBe('ok');
  again.close();
});

test('after a kill while the library is made, the next start makes it', async () => {
  await runAndKill(
    `import { writeSync } from 'node:fs';
    import { openLibrary } from ${JSON.stringify(open)};
    import { allMigrations } from ${JSON.stringify(migrations)};
    const stop = { version: allMigrations.length + 1, name: 'stop', get sql() { writeSync(1, 'made 1\\n'); for (;;); } };
    openLibrary({ dir, clock, migrations: [...allMigrations, stop] });`,
    1,
  );
  const library = openLibrary({ dir, clock });
  expect(library.state).toBe('ok');
  library.close();
  expect(integrity()).toBe('ok');
});
