import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdFile } from './hold-file.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'ajar-hold-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('a file is held once, until it is let go', () => {
  const file = path.join(dir, 'lock');
  const letGo = holdFile(file);
  expect(letGo).not.toBeNull();
  expect(holdFile(file)).toBeNull();
  letGo?.();
  const again = holdFile(file);
  expect(again).not.toBeNull();
  again?.();
});
