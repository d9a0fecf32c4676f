import { readFile, stat } from 'node:fs/promises';
import { ContractFailure } from '#shared/contract/result.ts';
import { aboutFile } from '#files/failure.ts';
import { unlockKey, type SigningKey } from '#files/signing.ts';
import type { Handler } from '../context.ts';

/** Bytes; a locked key has less than one kilobyte. */
const largestKeyFile = 64 * 1024;

export const keyImport: Handler<'key.import'> = async ({ library, ports }, { source, passphrase }) => {
  const file = ports.files.pathOf(source);
  // Too large to be a key: not worth reading to say so.
  const isSmall = (await aboutFile(file, () => stat(file))).size <= largestKeyFile;
  const key = await unlockKey(isSmall ? await aboutFile(file, () => readFile(file, 'utf8')) : '', passphrase);
  const open = library.library();
  open.writeDurably((writes) => {
    if (open.signingKeys.find(key.id) !== null) throw keyIsHere(key);
    writes.signingKeys.insert(key);
  });
  return { id: key.id };
};

function keyIsHere({ id, name }: SigningKey): ContractFailure {
  return new ContractFailure('conflict', {
    id: `Kunci ${id} (${name}) sudah ada di perpustakaan ini; tidak ada yang perlu diimpor.`,
    en: `The key ${id} (${name}) is in this library already; there is nothing to import.`,
  });
}
