/** A result slip at the terminal of whoever organises the training. */
import { appendFile, cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { slipKeyOf } from '#files/slip-file.ts';
import { signSlip, type Slip, type SlipContent } from '#shared/results/slip.ts';
import { runAjar } from '#tests/harness/cli.ts';

const course = fileURLToPath(new URL('../fixtures/courses/clean', import.meta.url));
let desk: string;
let paket: string;

beforeAll(async () => {
  desk = await mkdtemp(join(tmpdir(), 'ajar-slip-'));
  paket = join(desk, 'paket.zip');
  const { code, stderr } = await runAjar('export', course, '--format', 'html', '--out', paket);
  if (code !== 0) throw new Error(stderr);
});
afterAll(() => rm(desk, { recursive: true, force: true }));

async function slip(change: Partial<Slip> = {}, name = 'hasil.ajarslip'): Promise<string> {
  const { id, version, title, slipKey } = await slipKeyOf(paket);
  const content: SlipContent = {
    kind: 'ajar-result',
    format: 1,
    course: { id, version, title },
    learner: { name: 'Siti Rahmawati', agency: 'Dinas Kependudukan', nip: '196803171990031009' },
    status: 'passed',
    score: 87.5,
    begunAt: '2026-11-24T01:00:00Z',
    finishedAt: '2026-11-24T01:55:00Z',
    madeAt: '2026-11-24T02:00:00Z',
    spent: 3000,
    modules: [
      { slug: '90-post-test', done: true, attempts: 2, last: 75, best: 87.5, finishedAt: '2026-11-24T01:55:00Z' },
    ],
    answers: { q1: 1, q2: [0, 2], q3: true, q4: ['Sofifi'], '10': 'esai' },
  };
  const file = join(desk, name);
  await writeFile(file, JSON.stringify({ ...signSlip(content, slipKey), ...change }));
  return file;
}

test('a slip that nobody touched is genuine, and the NIP is masked', async () => {
  const { code, stdout } = await runAjar('slip', await slip(), '--package', paket);
  expect(code).toBe(0);
  expect(stdout).toContain('Siti Rahmawati · Dinas Kependudukan · 1968•••• •••••• • 009');
  expect(stdout).toContain('lulus, 87,5%');
  expect(stdout).toContain('Tanda tangan cocok');
  expect(stdout).not.toContain('196803171990031009');
});

test('a better score written by hand is found', async () => {
  const { code, stdout } = await runAjar('slip', await slip({ score: 100 }), '--package', paket, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    verdict: 'mismatch',
    score: 100,
    finishedAt: '2026-11-24T01:55:00Z',
    learner: { nip: '1968•••• •••••• • 009' },
  });
});

test('a slip that came by telephone, as a text file, is read too', async () => {
  const { code, stdout } = await runAjar('slip', await slip({}, 'hasil.ajarslip.txt'), '--package', paket);
  expect(code).toBe(0);
  expect(stdout).toContain('Tanda tangan cocok');
});

test('a course that was exported again under the same version is named beside a change of the content', async () => {
  const again = join(desk, 'kursus');
  await cp(course, again, { recursive: true });
  const [module = ''] = await readdir(join(again, 'modules'));
  await appendFile(join(again, 'modules', module), '\nSatu kalimat lagi.\n');
  const other = join(desk, 'paket-lagi.zip');
  expect(await runAjar('export', again, '--format', 'html', '--out', other)).toMatchObject({ code: 0 });
  const { code, stdout } = await runAjar('slip', await slip(), '--package', other);
  expect(code).toBe(1);
  expect(stdout).toContain('diekspor lagi dengan nomor versi yang sama');
});

test('a slip of another version says which package it wants', async () => {
  const other = { id: '0198f2a4-0000-7000-8000-00000000c1ea', version: '9.9.9', title: 'Lain' };
  const { code, stdout } = await runAjar('slip', await slip({ course: other }), '--package', paket);
  expect(code).toBe(1);
  expect(stdout).toContain('versi lain');
});

test.each([
  ['broken JSON', '{"kind": "ajar-result", '],
  ['another file', '# Catatan rapat'],
  ['fields of the wrong kind', '{"kind": "ajar-result", "format": 1, "score": "seratus"}'],
  ['a poisoned prototype', '{"__proto__": {"kind": "ajar-result"}}'],
  ['far too much', `"${'x'.repeat(3_000_000)}"`],
])('%s is no slip, and says so', async (_what, text) => {
  const file = join(desk, 'rusak.ajarslip');
  await writeFile(file, text);
  const { code, stderr } = await runAjar('slip', file, '--package', paket);
  expect(code).toBe(2);
  expect(stderr).toContain('bukan berkas hasil Ajar');
});
