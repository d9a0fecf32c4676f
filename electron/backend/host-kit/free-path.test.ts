import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freeFile, freeFolder } from './free-path.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ajar-free-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('a folder of packages keeps its version when there is one of that name already', () => {
  const wanted = join(dir, 'Paket Pelayanan 1.0.0');
  expect(freeFolder(wanted)).toBe(wanted);
  mkdirSync(wanted);
  expect(freeFolder(wanted)).toBe(`${wanted}-2`);
  mkdirSync(`${wanted}-2`);
  expect(freeFolder(wanted)).toBe(`${wanted}-3`);
});

test('a file keeps its extension when there is one of that name already', () => {
  const wanted = join(dir, 'gambar.png');
  expect(freeFile(wanted)).toBe(wanted);
  writeFileSync(wanted, 'x');
  expect(freeFile(wanted)).toBe(join(dir, 'gambar-2.png'));
});
