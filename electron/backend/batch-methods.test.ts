import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeTestAssets } from '#files/testing/assets.ts';
import { verifyPackage } from '#files/verify-package.ts';
import type { BatchResult, JobState } from '#shared/contract/events.ts';
import type { AgencyFields } from '#shared/release/agency.ts';
import { systemIds } from './host-kit/ids.ts';
import { createInlineHeavyRunner } from './host-kit/inline-heavy-runner.ts';
import type { HeavyRunner, Printer } from './ports.ts';
import { createTestBackend, type TestBackend } from './testing/test-backend.ts';

let ajar: TestBackend;
let heavy: HeavyRunner;
/** The next id is not given: whatever needs it fails in the middle. */
let withoutNextId: boolean;
/** Runs before each package is written; a test may throw or cancel in it. */
let beforePackage: (agency: string) => void | Promise<void>;

beforeEach(async () => {
  beforePackage = () => undefined;
  const inline = createInlineHeavyRunner();
  heavy = {
    async run(task, onProgress, signal) {
      if (task.kind === 'write-package') await beforePackage(task.list.agency?.name ?? '');
      return inline.run(task, onProgress, signal);
    },
    close: () => inline.close(),
  };
  withoutNextId = false;
  const uuid = (): string => {
    if (!withoutNextId) return systemIds.uuid();
    withoutNextId = false;
    throw new Error('no id');
  };
  const printer: Printer = {
    numbers: 'printer',
    async print({ page, target }) {
      await copyFile(page, target);
    },
  };
  ajar = createTestBackend({ heavy, ids: { uuid }, printer });
  await writeTestAssets(ajar.assetsDir);
});
afterEach(() => ajar.dispose());

const cursor = { line: 1, column: 1 };
const quiz = (answer: string): string => `---
title: Post-test
kind: post-test
---

:::question{#q7f3 points=2}
Apa kepanjangan ASN?

- [ ] Aparatur Sipil Nasional
- [x] ${answer}
:::
`;

async function courseWithRelease(): Promise<{ readonly courseId: string; readonly releaseId: string }> {
  const { id: courseId } = await ajar.call('course.create', { title: 'Pelayanan', language: 'id', template: 'empty' });
  const { id } = await ajar.call('module.create', { courseId, title: 'Post-test', kind: 'post-test', after: null });
  await save(id, quiz('Aparatur Sipil Negara'));
  return { courseId, releaseId: await release(courseId, '1.0.0') };
}

async function save(moduleId: string, text: string): Promise<void> {
  const { revision } = await ajar.call('module.get', { id: moduleId });
  await ajar.call('module.save', { id: moduleId, text, cursor, expectedRevision: revision });
}

async function release(courseId: string, version: string): Promise<string> {
  const { revision: expectedRevision, contentSha256, items } = await ajar.call('release.readiness', { courseId });
  const open = items.filter(({ isMet }) => !isMet);
  const reasons = Object.fromEntries(open.map(({ code }) => [code, 'uji coba']));
  const seen = { courseId, expectedRevision, contentSha256 };
  const asked = { ...seen, version, notes: 'Catatan rilis', by: 'Balai Diklat', reasons };
  return (await ajar.call('release.create', asked)).id;
}

const fields: AgencyFields = {
  name: '',
  shortName: '',
  address: 'Jl. Merdeka 1',
  contact: 'Ibu Sari',
  phone: '',
  email: '',
  lms: 'none',
  format: 'html',
  medium: 'usb',
  language: 'id',
  colour: '#0a5c8a',
  notes: '',
};

async function agency(name: string, change: Partial<AgencyFields> = {}): Promise<string> {
  return (await ajar.call('agency.save', { id: null, fields: { ...fields, name, ...change } })).id;
}

const outDir = (name = 'paket'): string => path.join(ajar.dir, name);

async function start(releaseId: string, agencyIds: readonly string[], folder = 'paket', contact = '') {
  const target = ajar.files.add(outDir(folder)).token;
  return ajar.call('batch.start', { releaseId, agencyIds: [...agencyIds], target, contact });
}

async function made(releaseId: string, agencyIds: readonly string[], folder = 'paket'): Promise<BatchResult> {
  const { jobId } = await start(releaseId, agencyIds, folder);
  return resultOf(await ajar.jobEnd(jobId));
}

function resultOf(job: JobState): BatchResult {
  expect(job.error).toBeNull();
  if (job.result?.kind !== 'batch') throw new Error(`the job ended ${job.status}`);
  return job.result;
}

const zipsIn = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.zip'))
    .toSorted();
const halfIn = (dir: string): readonly string[] => readdirSync(dir).filter((name) => name.startsWith('.ajar-tmp-'));

/** The books agree with the disk: rows, ledger, list of checksums and files tell of the same packages. */
async function expectTrueBooks(batchId: string, folder = 'paket'): Promise<void> {
  const dir = outDir(folder);
  const { agencies } = await ajar.call('batch.get', { id: batchId });
  const done = agencies.filter(({ status }) => status === 'done');
  expect(new Set(zipsIn(dir))).toEqual(new Set(done.map((item) => item.path)));
  for (const { path: name, sha256, bytes } of done) {
    const zip = readFileSync(path.join(dir, name!));
    expect([createHash('sha256').update(zip).digest('hex'), zip.length]).toEqual([sha256, bytes]);
    expect((await verifyPackage(path.join(dir, name!), { assetsDir: ajar.assetsDir })).problems).toEqual([]);
  }
  const ledger = await ajar.call('ledger.list', noFilter);
  const ofBatch = ledger.filter((entry) => entry.batchId === batchId);
  expect(ofBatch).toHaveLength(done.length);
  expect(new Set(ofBatch.map((entry) => entry.package.sha256))).toEqual(new Set(done.map((item) => item.sha256)));
  expect(halfIn(dir)).toEqual([]);
}
const noFilter = { courseId: null, releaseId: null, agencyId: null, groupId: null, state: null, search: null };

describe('a batch', () => {
  test('gives each agency a folder with its own package and a letter, and a list of checksums over all', async () => {
    const { releaseId } = await courseWithRelease();
    const ids = [
      await agency('Dinas Pendidikan', { format: 'scorm12' }),
      await agency('Dinas Kesehatan', { format: 'cmi5' }),
      await agency('Bureau of Statistics', { language: 'en' }),
    ];
    const result = await made(releaseId, ids);
    expect(result).toMatchObject({ done: 3, failed: [] });
    expect(readdirSync(outDir()).toSorted()).toEqual([
      'SHA256SUMS',
      'bureau-of-statistics',
      'dinas-kesehatan',
      'dinas-pendidikan',
    ]);
    expect(readdirSync(outDir('paket/dinas-pendidikan')).toSorted()).toEqual([
      'pelayanan-1.0.0-scorm12-dinas-pendidikan.zip',
      'surat-serah-terima.html',
    ]);
    expect(readdirSync(outDir('paket/bureau-of-statistics'))).toContain('hand-over-letter.html');
    const sums = readFileSync(outDir('paket/SHA256SUMS'), 'utf8').trimEnd().split('\n');
    expect(sums.map((line) => line.slice(66)).toSorted()).toEqual(zipsIn(outDir()));
    await expectTrueBooks(result.batchId);
    expect((await ajar.call('batch.list', {}))[0]).toMatchObject({
      status: 'done',
      items: 3,
      done: 3,
      isRunning: false,
    });
    expect(existsSync(path.join(ajar.libraryDir, 'staging', `batch-${result.batchId}`))).toBe(false);
  });

  test('is followed agency by agency while it runs', async () => {
    const { releaseId } = await courseWithRelease();
    const ids = [await agency('Dinas A'), await agency('Dinas B')];
    const { batchId, jobId } = await start(releaseId, ids);
    beforePackage = async (name) => {
      if (name !== 'Dinas B') return;
      const { agencies } = await ajar.call('batch.get', { id: batchId });
      expect(agencies.map(({ status }) => status)).toEqual(['done', 'waiting']);
      expect(ajar.events.findLast(({ type }) => type === 'changed')).toMatchObject({ topics: ['batches'] });
    };
    expect(resultOf(await ajar.jobEnd(jobId))).toMatchObject({ done: 2, failed: [] });
  });

  test('names the person to ask in its letters', async () => {
    const { releaseId } = await courseWithRelease();
    const { jobId } = await start(releaseId, [await agency('Dinas A')], 'paket', '0251-123456');
    await ajar.jobEnd(jobId);
    expect(readFileSync(outDir('paket/dinas-a/surat-serah-terima.html'), 'utf8')).toContain('0251-123456');
  });

  test('has letters as PDFs where something can print, and says so where nothing can', async () => {
    const { releaseId } = await courseWithRelease();
    const input = { releaseId, agencyIds: [await agency('Dinas A')], letters: 'pdf' as const };
    const { jobId } = await ajar.call('batch.start', { ...input, target: ajar.files.add(outDir()).token });
    resultOf(await ajar.jobEnd(jobId));
    expect(readdirSync(outDir('paket/dinas-a')).toSorted()).toEqual([
      'pelayanan-1.0.0-html-dinas-a.zip',
      'surat-serah-terima.pdf',
    ]);
    const mute = createTestBackend({ libraryDir: ajar.libraryDir, assetsDir: ajar.assetsDir });
    const target = mute.files.add(outDir('lain')).token;
    expect(await mute.fail('batch.start', { ...input, target })).toMatchObject({
      code: 'invalid',
      message: { id: expect.stringContaining('PDF') },
    });
    await mute.dispose();
  });

  test('gives an agency that has an older release a note of what changed, and others none', async () => {
    const { courseId, releaseId } = await courseWithRelease();
    const [old, fresh] = [await agency('Dinas Lama'), await agency('Dinas Baru')];
    await made(releaseId, [old], 'pertama');
    const { modules } = await ajar.call('course.get', { id: courseId });
    await save(modules.map(({ id }) => id).join(), quiz('Aparatur Sipil Negara Republik Indonesia'));
    await made(await release(courseId, '1.1.0'), [old, fresh], 'kedua');
    const note = readFileSync(outDir('kedua/dinas-lama/yang-berubah.html'), 'utf8');
    expect(note).toContain('Yang berubah dari versi 1.0.0 ke versi 1.1.0');
    expect(note).toContain('Apa kepanjangan ASN?');
    expect(readdirSync(outDir('kedua/dinas-baru'))).not.toContain('yang-berubah.html');
  });

  test('goes on when an agency fails, says why, and makes that one when it is resumed', async () => {
    const { releaseId } = await courseWithRelease();
    const ids = [await agency('Dinas A'), await agency('Dinas B'), await agency('Dinas C')];
    beforePackage = (name) => {
      if (name === 'Dinas A') writeFileSync(outDir('paket/dinas-b'), 'bukan folder');
    };
    const result = await made(releaseId, ids);
    expect(result).toMatchObject({ done: 2, failed: [{ agency: 'Dinas B', error: { code: 'invalid' } }] });
    await expectTrueBooks(result.batchId);
    expect((await ajar.call('batch.get', { id: result.batchId })).status).toBe('open');
    rmSync(outDir('paket/dinas-b'));
    const { jobId } = await ajar.call('batch.resume', { id: result.batchId });
    expect(resultOf(await ajar.jobEnd(jobId))).toMatchObject({ done: 3, failed: [] });
    await expectTrueBooks(result.batchId);
    expect((await ajar.fail('batch.resume', { id: result.batchId })).code).toBe('conflict');
  });

  test('leaves whole folders only when it is cancelled, and does the rest when it is resumed', async () => {
    const { releaseId } = await courseWithRelease();
    const ids = [await agency('Dinas A'), await agency('Dinas B'), await agency('Dinas C')];
    const running = await start(releaseId, ids);
    beforePackage = async (name) => {
      if (name === 'Dinas B') await ajar.call('job.cancel', { jobId: running.jobId });
    };
    expect((await ajar.jobEnd(running.jobId)).status).toBe('cancelled');
    expect(readdirSync(outDir())).toEqual(['dinas-a']);
    await expectTrueBooks(running.batchId);
    beforePackage = () => undefined;
    const { jobId } = await ajar.call('batch.resume', { id: running.batchId });
    expect(resultOf(await ajar.jobEnd(jobId))).toMatchObject({ done: 3 });
    await expectTrueBooks(running.batchId);
  });

  test('makes a folder that stood in its place before its entry once more, with the same bytes', async () => {
    const { releaseId } = await courseWithRelease();
    const ids = [await agency('Dinas A'), await agency('Dinas B')];
    beforePackage = (name) => {
      withoutNextId = name === 'Dinas B';
    };
    const result = await made(releaseId, ids);
    const zip = outDir('paket/dinas-b/pelayanan-1.0.0-html-dinas-b.zip');
    const before = readFileSync(zip);
    expect(result).toMatchObject({ done: 1, failed: [{ agency: 'Dinas B' }] });
    expect((await ajar.call('ledger.list', noFilter)).map((entry) => entry.agencyName)).toEqual(['Dinas A']);
    beforePackage = () => rmSync(zip);
    const { jobId } = await ajar.call('batch.resume', { id: result.batchId });
    expect(resultOf(await ajar.jobEnd(jobId))).toMatchObject({ done: 2 });
    expect(readFileSync(zip)).toEqual(before);
    await expectTrueBooks(result.batchId);
  });

  test('keeps what the agencies were when it began, whatever is edited meanwhile', async () => {
    const { releaseId } = await courseWithRelease();
    const [a, b] = [await agency('Dinas A'), await agency('Dinas B')];
    beforePackage = async (name) => {
      if (name !== 'Dinas A') return;
      await ajar.call('agency.save', { id: b, fields: { ...fields, name: 'Dinas Lain', format: 'scorm12' } });
    };
    const { batchId } = await made(releaseId, [a, b]);
    expect((await ajar.call('batch.get', { id: batchId })).agencies.map((item) => item.agency)).toEqual([
      'Dinas A',
      'Dinas B',
    ]);
    expect(zipsIn(outDir())).toContain('dinas-b/pelayanan-1.0.0-html-dinas-b.zip');
  });

  test('runs once at a time and can be given up; what was made stays', async () => {
    const { releaseId } = await courseWithRelease();
    const ids = [await agency('Dinas A'), await agency('Dinas B')];
    const running = await start(releaseId, ids);
    beforePackage = async (name) => {
      if (name !== 'Dinas B') return;
      expect((await ajar.fail('batch.resume', { id: running.batchId })).code).toBe('busy');
      expect((await ajar.fail('batch.discard', { id: running.batchId })).code).toBe('busy');
      expect((await ajar.call('batch.list', {}))[0]).toMatchObject({ isRunning: true });
      await ajar.call('job.cancel', { jobId: running.jobId });
    };
    await ajar.jobEnd(running.jobId);
    await ajar.call('batch.discard', { id: running.batchId });
    expect((await ajar.call('batch.list', {}))[0]).toMatchObject({ status: 'discarded', done: 1 });
    await expectTrueBooks(running.batchId);
  });

  test('makes no package of a picture that is not the one that was released, until the original is back', async () => {
    const { courseId } = await courseWithRelease();
    const picture = path.join(ajar.dir, 'alur.svg');
    writeFileSync(picture, '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const added = await ajar.call('media.add', { courseId, file: ajar.files.add(picture).token });
    const { modules } = await ajar.call('course.get', { id: courseId });
    const text = quiz('Aparatur Sipil Negara').replace('ASN?', `ASN?\n\n![Alur](${added.path})`);
    await save(modules.map(({ id }) => id).join(), text);
    const releaseId = await release(courseId, '1.1.0');
    const stored = path.join(ajar.libraryDir, 'media', added.sha256.slice(0, 2), added.sha256);
    writeFileSync(stored, '<svg xmlns="http://www.w3.org/2000/SVG"/>');
    const result = await made(releaseId, [await agency('Dinas A'), await agency('Dinas B')]);
    expect(result).toMatchObject({ done: 0, failed: [{ error: { code: 'invalid' } }, { error: { code: 'invalid' } }] });
    expect(result.failed[0]?.error.message.id).toContain(added.path);
    expect(zipsIn(outDir())).toEqual([]);
    await ajar.call('media.add', { courseId, file: ajar.files.add(picture).token });
    const { jobId } = await ajar.call('batch.resume', { id: result.batchId });
    expect(resultOf(await ajar.jobEnd(jobId))).toMatchObject({ done: 2, failed: [] });
    await expectTrueBooks(result.batchId);
  });

  test('makes no package with a logo that was altered on the disk', async () => {
    const { releaseId } = await courseWithRelease();
    const id = await agency('Dinas A');
    const picture = path.join(ajar.dir, 'logo.svg');
    writeFileSync(picture, '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
    await ajar.call('agency.logo', { id, file: ajar.files.add(picture).token });
    const stored = readdirSync(path.join(ajar.libraryDir, 'media'), { recursive: true, encoding: 'utf8' }).find(
      (name) => /[0-9a-f]{64}$/.test(name),
    );
    writeFileSync(path.join(ajar.libraryDir, 'media', stored ?? ''), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const result = await made(releaseId, [id]);
    expect(result).toMatchObject({ done: 0, failed: [{ agency: 'Dinas A', error: { code: 'invalid' } }] });
  });

  test('shares its folder with no other batch that is not finished, also under another name of the folder', async () => {
    const { releaseId } = await courseWithRelease();
    const id = await agency('Dinas A');
    const first = await start(releaseId, [id]);
    beforePackage = async () => void (await ajar.call('job.cancel', { jobId: first.jobId }));
    expect((await ajar.jobEnd(first.jobId)).status).toBe('cancelled');
    beforePackage = () => undefined;
    symlinkSync(outDir(), outDir('jalan'));
    const input = { releaseId, agencyIds: [id], target: ajar.files.add(outDir('jalan')).token };
    const refused = await ajar.fail('batch.start', input);
    expect([refused.code, refused.message.id]).toEqual(['invalid', expect.stringContaining('belum selesai')]);
    const { jobId } = await ajar.call('batch.resume', { id: first.batchId });
    resultOf(await ajar.jobEnd(jobId));
    await expectTrueBooks(first.batchId);
    expect(await ajar.call('batch.list', {})).toHaveLength(1);
  });

  test('makes packages again that are gone when it is resumed, and enters them once', async () => {
    const { releaseId } = await courseWithRelease();
    const ids = [await agency('Dinas A'), await agency('Dinas B'), await agency('Dinas C')];
    beforePackage = (name) => {
      if (name === 'Dinas C') rmSync(outDir(), { recursive: true });
    };
    const { batchId, jobId } = await start(releaseId, ids);
    expect(resultOf(await ajar.jobEnd(jobId))).toMatchObject({ done: 0, failed: { length: 3 } });
    beforePackage = () => undefined;
    const resumed = await ajar.call('batch.resume', { id: batchId });
    expect(resultOf(await ajar.jobEnd(resumed.jobId))).toMatchObject({ done: 3, failed: [] });
    await expectTrueBooks(batchId);
  });

  test('is not finished while a package that it made is gone from its folder', async () => {
    const { releaseId } = await courseWithRelease();
    beforePackage = (name) => {
      if (name === 'Dinas B') rmSync(outDir('paket/dinas-a'), { recursive: true });
    };
    const result = await made(releaseId, [await agency('Dinas A'), await agency('Dinas B')]);
    expect(result).toMatchObject({ done: 1, failed: [{ agency: 'Dinas A', error: { code: 'not-found' } }] });
    const { jobId } = await ajar.call('batch.resume', { id: result.batchId });
    expect(resultOf(await ajar.jobEnd(jobId))).toMatchObject({ done: 2, failed: [] });
    await expectTrueBooks(result.batchId);
  });

  test('that was finished is resumed when its packages are gone, and gives the same bytes', async () => {
    const { releaseId } = await courseWithRelease();
    const result = await made(releaseId, [await agency('Dinas A'), await agency('Dinas B')]);
    const zip = outDir('paket/dinas-b/pelayanan-1.0.0-html-dinas-b.zip');
    const before = readFileSync(zip);
    rmSync(zip);
    const { jobId } = await ajar.call('batch.resume', { id: result.batchId });
    expect(resultOf(await ajar.jobEnd(jobId))).toMatchObject({ done: 2, failed: [] });
    expect(readFileSync(zip)).toEqual(before);
    await expectTrueBooks(result.batchId);
    expect((await ajar.fail('batch.resume', { id: result.batchId })).code).toBe('conflict');
  });

  test('that was over when its program was killed leaves nothing in the staging folder after the next start', async () => {
    const { releaseId } = await courseWithRelease();
    const over = await made(releaseId, [await agency('Dinas A')]);
    beforePackage = () => {
      withoutNextId = true;
    };
    const open = await made(releaseId, [await agency('Dinas B')], 'lain');
    expect(open).toMatchObject({ done: 0, failed: [{ agency: 'Dinas B' }] });
    const staging = path.join(ajar.libraryDir, 'staging');
    for (const { batchId } of [over, open]) {
      mkdirSync(path.join(staging, `batch-${batchId}`), { recursive: true });
      writeFileSync(path.join(staging, `batch-${batchId}`, 'html'), '');
    }
    await ajar.restart();
    // Closing waits for what a start does in the background.
    await ajar.restart();
    expect(readdirSync(staging)).toEqual([`batch-${open.batchId}`]);
  });

  test('leaves a file alone that a person has put into the folder of an agency', async () => {
    const { releaseId } = await courseWithRelease();
    mkdirSync(outDir());
    beforePackage = (name) => {
      if (name !== 'Dinas A') return;
      mkdirSync(outDir('paket/dinas-b'));
      writeFileSync(outDir('paket/dinas-b/tanda-terima.pdf'), 'scan');
    };
    const result = await made(releaseId, [await agency('Dinas A'), await agency('Dinas B')]);
    expect(result).toMatchObject({ done: 1, failed: [{ agency: 'Dinas B', error: { code: 'invalid' } }] });
    expect(result.failed[0]?.error.message.id).toContain('tanda-terima.pdf');
    expect(readFileSync(outDir('paket/dinas-b/tanda-terima.pdf'), 'utf8')).toBe('scan');
  });

  test('wants an empty folder for itself, known agencies and a known release', async () => {
    const { releaseId } = await courseWithRelease();
    const id = await agency('Dinas A');
    mkdirSync(outDir('penuh'));
    writeFileSync(outDir('penuh/foto.jpg'), 'x');
    const input = (folder: string) => ({ releaseId, agencyIds: [id], target: ajar.files.add(outDir(folder)).token });
    expect((await ajar.fail('batch.start', input('penuh'))).message.id).toContain('penuh');
    expect((await ajar.fail('batch.start', { ...input('baru'), releaseId: id })).code).toBe('not-found');
    await ajar.call('agency.trash', { id });
    expect((await ajar.fail('batch.start', input('baru'))).message.id).toContain('Dinas A');
    expect(await ajar.call('batch.list', {})).toEqual([]);
  });
});
