/** `ajar ledger`, as a person and a script call it, over a library with releases and packages. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { courseId, fillLedger } from '#tests/harness/filled-ledger.ts';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

let desk = '';
let library = '';
beforeAll(() => {
  desk = mkdtempSync(join(tmpdir(), 'ajar-ledger-'));
  library = join(desk, 'pustaka');
  fillLedger(library);
});
afterAll(() => rmSync(desk, { recursive: true, force: true }));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function ajar(...args: readonly string[]): Promise<Run> {
  const env = { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8' };
  const child = spawn(process.execPath, [root('electron/cli/ajar.ts'), ...args], { cwd: desk, env });
  const streams = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (streams.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (streams.err += chunk.toString()));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, ...streams }));
  });
}

test('the whole ledger is shown in columns', async () => {
  const { code, out } = await ajar('ledger', library, '--lang', 'id');
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual(
    expect.arrayContaining([
      'Dinas A  Pelayanan Publik  1.0.0  diserahkan  2026-11-24',
      'Dinas B  Pelayanan Publik  1.1.0  paket siap  2026-11-24',
      '2 paket',
    ]),
  );
});

test('of one course, by its title or its id, it says who is behind', async () => {
  const byTitle = await ajar('ledger', library, '--course', 'pelayanan  PUBLIK');
  const byId = await ajar('ledger', library, '--course', courseId);
  expect(byTitle.out).toBe(byId.out);
  expect(byId.out).toMatch(/^Dinas A {2}1\.0\.0 {2}handed over +2026-11-24 {2}1 behind$/m);
  expect(byId.out).toMatch(/^Dinas C {2}- +no package yet {2}-$/m);
  expect(byId.out).toContain(
    'Newest release 1.1.0: 3 agencies, 0 confirmed, 1 handed over, 1 ready, 1 without a package, 1 behind',
  );
});

test('a script gets one object', async () => {
  const { code, out, err } = await ajar('ledger', library, '--course', courseId, '--json');
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({
    entries: [{ state: 'handed' }, { state: 'prepared' }],
    overview: { newest: { version: '1.1.0' }, counts: { behind: 1 }, rows: [{ behind: 1 }, {}, { version: null }] },
  });
  expect(JSON.parse((await ajar('ledger', library, '--json')).out)).toMatchObject({ overview: null });
});

test('a course or a library that is not there is named, and the exit code says so', async () => {
  const unknown = await ajar('ledger', library, '--course', 'Memasak');
  expect(unknown.code).toBe(2);
  expect(unknown.err).toContain('Memasak');
  const nothing = await ajar('ledger', join(desk, 'kosong'));
  expect(nothing.code).toBe(2);
  expect(nothing.err).toContain('kosong');
});
