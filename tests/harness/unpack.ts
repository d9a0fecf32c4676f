import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import extract from 'extract-zip';

/** Unpacks a zip as an agency would; absolute path of the new folder. */
export async function unpack(zip: string): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'ajar-unpacked-'));
  await extract(zip, { dir });
  return dir;
}
