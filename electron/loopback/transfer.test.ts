import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createTransfer } from './transfer.ts';

test('the second batch of a release gets a folder of its own', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'ajar-transfer-'));
  const transfer = await createTransfer(() => 0, dir);
  const place = async (): Promise<string> =>
    transfer.pathOf((await transfer.newTarget('batch-folder', 'Paket Pelayanan 1.0.0')).token);
  expect(await place()).toBe(join(dir, 'Paket Pelayanan 1.0.0'));
  mkdirSync(join(dir, 'Paket Pelayanan 1.0.0'));
  expect(await place()).toBe(join(dir, 'Paket Pelayanan 1.0.0-2'));
  await transfer.close();
  rmSync(dir, { recursive: true });
});
