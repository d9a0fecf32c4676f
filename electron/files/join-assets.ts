/** The player's script and style sheet, put together out of their parts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContractFailure } from '#shared/contract/result.ts';

export function missingAsset(file: string, cause: unknown): ContractFailure {
  const text = {
    id: `Berkas milik Ajar sendiri tidak ada (${file}). Pasang ulang Ajar.`,
    en: `A file of Ajar itself is missing (${file}). Install Ajar again.`,
  };
  return new ContractFailure('internal', text, { cause });
}

function readAsset(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw missingAsset(file, error);
  }
}

/** `names`: text files below `assetsDir`, tens of kilobytes in all. One after the other, each ended by one line break. */
export function joinAssets(assetsDir: string, names: readonly string[]): string {
  const texts = names.map((name) => readAsset(join(assetsDir, name)));
  return texts.map((text) => (text.endsWith('\n') ? text : `${text}\n`)).join('');
}
