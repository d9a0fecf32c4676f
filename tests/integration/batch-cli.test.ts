/** `ajar batch`, as a person and a script call it, over a library with a release. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ajarCommand, runAjar } from '#tests/harness/cli.ts';
import { writeGeneratedCourse } from '#tests/harness/generated-course.ts';
import { releasedLibrary, withTestLibrary, type ReleasedLibrary } from '#tests/harness/released-library.ts';

let dir: string;
let library: ReleasedLibrary;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'ajar-batch-cli-'));
  const course = join(dir, 'kursus');
  writeGeneratedCourse(course, { modules: 1, questions: 3, images: 1, imageBytes: 1_000 });
  library = await releasedLibrary(dir, course, { count: 3, formats: ['scorm12', 'html'] });
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const inDir = (name: string): string => join(dir, name);

function batch(out: string, agencies: string, ...more: readonly string[]) {
  const release = `${library.libraryDir}#${library.courseId}@1.0.0`;
  return runAjar('batch', release, '--agencies', agencies, '--out', inDir(out), ...more);
}

test('a table becomes packages in a folder; the same command again says the same and does nothing', async () => {
  const first = await batch('paket', library.table, '--contact', '0251-123456', '--json');
  expect(first).toMatchObject({ code: 0, stderr: '' });
  const told: unknown = JSON.parse(first.stdout);
  expect(told).toMatchObject({ folder: inDir('paket'), status: 'done', done: 3, failed: 0 });
  expect(readdirSync(inDir('paket')).toSorted()).toEqual(['SHA256SUMS', 'dinas-001', 'dinas-002', 'dinas-003']);
  const again = await batch('paket', library.table, '--json');
  expect([again.code, JSON.parse(again.stdout)]).toEqual([0, told]);
  const shown = await batch('paket', library.table);
  expect(shown.stdout).toMatch(/\n3 paket, \d/);
});

test('letters are PDFs on request, where a browser can print them', async () => {
  expect(await batch('cetak', library.table, '--letters', 'pdf')).toMatchObject({ code: 0, stderr: '' });
  const letter = readdirSync(inDir('cetak/dinas-001')).find((name) => !name.endsWith('.zip')) ?? '';
  expect(letter).toMatch(/\.pdf$/);
  expect(
    readFileSync(join(inDir('cetak/dinas-001'), letter))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('without a browser PDF letters are refused with what helps, and nothing is made', async () => {
  const release = `${library.libraryDir}#${library.courseId}@1.0.0`;
  const asked = ['--agencies', library.table, '--out', inDir('tanpa'), '--letters', 'pdf'];
  const { file, args, env } = ajarCommand('batch', release, ...asked);
  const { status, stderr } = spawnSync(file, args, { env: { ...env, PATH: '' }, encoding: 'utf8' });
  expect([status, stderr]).toEqual([2, expect.stringContaining('Chromium')]);
  expect(existsSync(inDir('tanpa'))).toBe(false);
  expect((await batch('tanpa', library.table, '--letters', 'docx')).stderr).toContain('--letters');
});

test('packages that are gone from the folder are made again by the same command', async () => {
  expect((await batch('hilang', library.table)).code).toBe(0);
  rmSync(inDir('hilang'), { recursive: true });
  const again = await batch('hilang', library.table);
  expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('3 paket')]);
  expect(readdirSync(inDir('hilang')).toSorted()).toEqual(['SHA256SUMS', 'dinas-001', 'dinas-002', 'dinas-003']);
});

test('a group is named as it is written in the library', async () => {
  await withTestLibrary(library.libraryDir, async (ajar) => {
    const [first] = await ajar.call('agency.list', { search: '', groupId: null });
    await ajar.call('group.save', {
      id: null,
      name: 'Kabupaten Bogor',
      agencyIds: first === undefined ? [] : [first.id],
    });
  });
  expect((await batch('kelompok', 'kabupaten  bogor')).code).toBe(0);
  expect(readdirSync(inDir('kelompok'))).toContain('dinas-001');
  const unknown = await batch('lain', 'Kabupaten Garut');
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain('"Kabupaten Bogor"');
});

test('a folder that holds other packages, or anything else, is not touched', async () => {
  expect((await batch('paket-lain', library.table)).code).toBe(0);
  writeFileSync(inDir('satu.csv'), 'Nama\nDinas 001\n');
  const others = await batch('paket-lain', inDir('satu.csv'));
  expect([others.code, others.stderr]).toEqual([2, expect.stringContaining('--out')]);
  mkdirSync(inDir('penuh'));
  writeFileSync(inDir('penuh/foto.jpg'), 'x');
  expect((await batch('penuh', library.table)).code).toBe(2);
  expect(readdirSync(inDir('penuh'))).toEqual(['foto.jpg']);
});

test('an agency that fails gives exit code 1, and the same command makes it once the cause is gone', async () => {
  await withTestLibrary(library.libraryDir, async (ajar) => {
    const release = await ajar.call('release.list', { courseId: library.courseId });
    const agencies = await ajar.call('agency.list', { search: '', groupId: null });
    const target = ajar.files.add(inDir('gagal')).token;
    const agencyIds = agencies.map(({ id }) => id);
    mkdirSync(inDir('gagal'));
    const started = ajar.call('batch.start', { releaseId: release[0]?.id ?? '', agencyIds, target });
    const { jobId } = await started;
    await ajar.call('job.cancel', { jobId });
    await ajar.jobEnd(jobId);
  });
  writeFileSync(inDir('gagal/dinas-002'), 'bukan folder');
  const failed = await batch('gagal', library.table, '--json');
  expect([failed.code, JSON.parse(failed.stdout)]).toEqual([1, expect.objectContaining({ done: 2, failed: 1 })]);
  rmSync(inDir('gagal/dinas-002'));
  const { code, stdout } = await batch('gagal', library.table);
  expect([code, stdout]).toEqual([0, expect.stringContaining('3 paket')]);
});

test('a bad row is named and the others are made; the exit code tells of it', async () => {
  writeFileSync(inDir('campur.csv'), 'Nama,Format\nDinas 001,html\nDinas 009,PowerPoint\n');
  const { code, stderr } = await batch('campur', inDir('campur.csv'));
  expect(code).toBe(1);
  expect(stderr).toContain('campur.csv, baris 3');
  expect(readdirSync(inDir('campur')).toSorted()).toEqual(['SHA256SUMS', 'dinas-001']);
});

test.each([
  ['a version that was not released', '@2.0.0', 'Yang ada: 1.0.0'],
  ['a course without a version', '', '<perpustakaan>#<id>@<versi>'],
])('%s is refused with what to write instead', async (_what, version, said) => {
  const release = `${library.libraryDir}#${library.courseId}${version}`;
  const refused = await runAjar('batch', release, '--agencies', library.table, '--out', inDir('tidak'));
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain(said);
});
