import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderState, writeFileAtomically, writeFolderAtomically } from './atomic.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ajar-atomic-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a file appears whole and replaces the old one', async () => {
  const target = join(folder, 'paket.zip');
  await writeFile(target, 'old');
  const result = await writeFileAtomically(target, async (temporary) => {
    await writeFile(temporary, 'new');
    // The old file is there until the new one is complete.
    expect(await readFile(target, 'utf8')).toBe('old');
    return 7;
  });
  expect(result).toBe(7);
  expect(await readFile(target, 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['paket.zip']);
});

test('a failure in the middle leaves the old file and nothing else', async () => {
  const target = join(folder, 'paket.zip');
  await writeFile(target, 'old');
  const failing = writeFileAtomically(target, async (temporary) => {
    await writeFile(temporary, 'half');
    throw new Error('power failed');
  });
  await expect(failing).rejects.toThrow('power failed');
  expect(await readFile(target, 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['paket.zip']);
});

test('a missing parent folder is named in both languages', async () => {
  const target = join(folder, 'tidak-ada', 'paket.zip');
  await expect(writeFileAtomically(target, async () => 1)).rejects.toMatchObject({
    code: 'not-found',
    text: { id: expect.stringContaining('tidak-ada'), en: expect.stringContaining('tidak-ada') },
  });
});

test.each(['missing', 'empty', 'used'] as const)(
  'a folder is written as a whole where it was %s before',
  async (before) => {
    const target = join(folder, 'kursus');
    if (before !== 'missing') await mkdir(target);
    if (before === 'used') await writeFile(join(target, 'old.txt'), 'old');
    expect(await folderState(target)).toBe(before);
    await writeFolderAtomically(target, (fresh) => writeFile(join(fresh, 'new.txt'), 'new'));
    expect(await readdir(target)).toEqual(['new.txt']);
    expect(await readdir(folder)).toEqual(['kursus']);
  },
);

test('a folder that could not be filled leaves the old one untouched', async () => {
  const target = join(folder, 'kursus');
  await mkdir(target);
  await writeFile(join(target, 'old.txt'), 'old');
  const failing = writeFolderAtomically(target, async (fresh) => {
    await writeFile(join(fresh, 'new.txt'), 'half');
    throw new Error('disk failed');
  });
  await expect(failing).rejects.toThrow('disk failed');
  expect(await readdir(target)).toEqual(['old.txt']);
  expect(await readdir(folder)).toEqual(['kursus']);
});
