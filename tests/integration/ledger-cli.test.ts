/** `ajar ledger`, as a person and a script call it, over a library with releases and packages. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AgencyFields } from '#shared/release/agency.ts';
import { openLibrary } from '#store/open.ts';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const courseId = '0198f2a4-0000-7000-8000-000000000001';
const at = '2026-11-24T03:00:00.000Z';
const clock = { now: () => new Date(at) };

let desk = '';
let library = '';
beforeAll(() => {
  desk = mkdtempSync(join(tmpdir(), 'ajar-ledger-'));
  library = join(desk, 'pustaka');
  fill(library);
});
afterAll(() => rmSync(desk, { recursive: true, force: true }));

const fields: Omit<AgencyFields, 'name'> = {
  shortName: '',
  address: '',
  contact: '',
  phone: '',
  email: '',
  lms: 'none',
  format: 'html',
  medium: 'usb',
  language: 'id',
  colour: null,
  notes: '',
};

/** Three agencies, two releases: A has the old one, B lies ready with the new one, C has nothing. */
function fill(dir: string): void {
  const opened = openLibrary({ dir, clock });
  if (opened.state !== 'ok') throw new Error(opened.state);
  const about = { courseId, title: 'Pelayanan Publik', notes: '', by: 'Balai Diklat', at, bytes: 1, modules: 1 };
  const content = { media: '[]', source: '{}', compiled: '{}', reasons: '{}', signature: '', appVersion: '1' };
  opened.library.write((writes) => {
    for (const name of ['A', 'B', 'C']) writes.agencies.insert(name, name, { ...fields, name: `Dinas ${name}` }, at);
    for (const [version, released] of [
      ['1.0.0', at],
      ['1.1.0', '2026-11-25T03:00:00.000Z'],
    ] as const) {
      const figures = { questions: 1, trainingHours: 1, contentSha256: version, keyId: 'k' };
      writes.releases.insert({ id: version, ...about, ...content, ...figures, version, at: released });
    }
    const prepare = (agency: string, version: string): void =>
      writes.ledger.insert({
        id: `${agency}-${version}`,
        agencyId: agency,
        agencyName: `Dinas ${agency}`,
        courseId,
        courseTitle: 'Pelayanan Publik',
        releaseId: version,
        version,
        format: 'html',
        batchId: null,
        package: { name: 'paket.zip', bytes: 9, sha256: '00' },
        preparedAt: at,
      });
    prepare('A', '1.0.0');
    prepare('B', '1.1.0');
    writes.ledger.handOver('A-1.0.0', 'usb', at, '');
  });
  opened.close();
}

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
