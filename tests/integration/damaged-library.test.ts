import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestBackend, type TestBackend } from '#backend/testing/test-backend.ts';

/** A trainer's library with a daily backup and work after it, damaged in the ways that disks and people damage files. */
let ajar: TestBackend;
let courseId: string;
let id: string;

const cursor = { line: 1, column: 1 };
const day = 24 * 60 * 60 * 1_000;
const beforeBackup = '---\ntitle: Satu\n---\n\nDitulis sebelum cadangan.\n';

beforeEach(async () => {
  ajar = createTestBackend();
  courseId = (await ajar.call('course.create', { title: 'Kursus', language: 'id', template: 'empty' })).id;
  id = (await ajar.call('module.create', { courseId, title: 'Satu', kind: 'lesson', after: null })).id;
  await save(beforeBackup);
  ajar.clock.advance(day);
  await ajar.call('library.backup-now', {});
});
afterEach(() => ajar.dispose());

async function save(text: string): Promise<void> {
  const { revision } = await ajar.call('module.get', { id, version: 'saved' });
  await ajar.call('module.save', { id, text, cursor, expectedRevision: revision });
}
const databaseOf = (dir: string): string => path.join(dir, 'library.db');

/** Ends the program, damages the file and starts again. Returns the damaged bytes. */
async function reopenDamaged(damage: (file: string) => void): Promise<Buffer> {
  await save(`${beforeBackup}Sesudah cadangan.\n`);
  await ajar.backend.close();
  damage(databaseOf(ajar.libraryDir));
  const bytes = readFileSync(databaseOf(ajar.libraryDir));
  await ajar.restart();
  return bytes;
}

/** Goes on with the work; the module's text as it was found, and as it is after writing and another start. */
async function workOn(): Promise<{ readonly found: string; readonly written: string }> {
  const { text: found } = await ajar.call('module.get', { id });
  await save(`${beforeBackup}Lanjut menulis.\n`);
  await ajar.restart();
  return { found, written: (await ajar.call('module.get', { id })).text };
}
const atWork = {
  // asymmetric matchers are `any` by their own types
  found: expect.stringContaining('Ditulis sebelum cadangan.') as string,
  written: expect.stringContaining('Lanjut menulis.') as string,
};

const damages: readonly (readonly [string, (file: string) => void])[] = [
  ['truncated', (file) => truncateSync(file, Math.floor(statSync(file).size * 0.6))],
  [
    'overwritten with garbage in one page',
    (file) => {
      const bytes = readFileSync(file);
      bytes.fill(0xa5, 4_096 * 2, 4_096 * 3);
      writeFileSync(file, bytes);
    },
  ],
  ['emptied', (file) => truncateSync(file, 0)],
  ['without its first page', (file) => writeFileSync(file, readFileSync(file).fill(0, 0, 4_096))],
];

test.each(damages)(
  'a database that was %s is told, kept as it is, and the newest backup takes its place',
  async (_, damage) => {
    const bytes = await reopenDamaged(damage);
    const { library } = await ajar.call('app.info', {});
    if (library.state !== 'damaged') throw new Error(`state is ${library.state}`);
    expect(await ajar.call('library.restore-backup', { name: library.backups[0]?.name ?? '' })).toEqual({
      state: 'ok',
    });
    expect(await workOn()).toEqual(atWork);
    const kept = readdirSync(ajar.libraryDir).filter((name) => /^library\.damaged-.*\.db$/.test(name));
    expect(kept).toHaveLength(1);
    expect(readFileSync(path.join(ajar.libraryDir, kept[0] ?? '')).equals(bytes)).toBe(true);
  },
);

/** What is on the disk while the program runs, as after a power cut; `change` decides about the WAL. */
async function reopenAfterPowerCut(change: (wal: string) => void): Promise<void> {
  await save(`${beforeBackup}Sesudah cadangan.\n`);
  const now = path.join(ajar.dir, 'seketika');
  cpSync(ajar.libraryDir, now, { recursive: true });
  change(`${databaseOf(now)}-wal`);
  await ajar.backend.close();
  for (const suffix of ['', '-wal', '-shm']) {
    rmSync(databaseOf(ajar.libraryDir) + suffix, { force: true });
    if (suffix !== '-shm' && existsSync(databaseOf(now) + suffix)) {
      copyFileSync(databaseOf(now) + suffix, databaseOf(ajar.libraryDir) + suffix);
    }
  }
  await ajar.restart();
}

test('without its WAL the database is no older than the last backup', async () => {
  await reopenAfterPowerCut((wal) => rmSync(wal));
  expect(await workOn()).toEqual(atWork);
});

test('with a torn WAL what was whole in it is there', async () => {
  await reopenAfterPowerCut((wal) => truncateSync(wal, Math.floor(statSync(wal).size / 2) + 17));
  expect(await workOn()).toEqual(atWork);
});

test('with garbage in the place of the WAL the work goes on', async () => {
  await reopenAfterPowerCut((wal) => writeFileSync(wal, Buffer.alloc(20_000, 0x5a)));
  expect(await workOn()).toEqual(atWork);
});

test('a library that cannot be read at all comes back from a copy on a stick, with its media', async () => {
  const picture = path.join(ajar.dir, 'gambar.png');
  writeFileSync(
    picture,
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M9QDwADgQGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  );
  const { sha256 } = await ajar.call('media.add', { courseId, file: ajar.files.add(picture).token });
  const stick = path.join(ajar.dir, 'usb');
  const made = await ajar.call('library.copy-to', { target: ajar.files.add(stick).token });
  expect((await ajar.jobEnd(made.jobId)).result).toMatchObject({ kind: 'backup', name: 'usb', files: 2 });
  await ajar.backend.close();
  for (const name of readdirSync(ajar.libraryDir)) rmSync(path.join(ajar.libraryDir, name), { recursive: true });
  writeFileSync(databaseOf(ajar.libraryDir), 'bukan basis data');
  await ajar.restart();
  expect((await ajar.call('app.info', {})).library).toMatchObject({ state: 'damaged', backups: [] });
  const { jobId } = await ajar.call('library.restore-copy', { source: ajar.files.add(stick).token });
  expect(await ajar.jobEnd(jobId)).toMatchObject({ status: 'done', error: null });
  expect(await workOn()).toEqual(atWork);
  expect(existsSync(path.join(ajar.libraryDir, 'media', sha256.slice(0, 2), sha256))).toBe(true);
});
