import { writeFile } from 'node:fs/promises';
import { writeFileAtomically } from '#files/atomic.ts';
import { lockKey } from '#files/signing.ts';
import type { Handler } from '../context.ts';
import { findKey } from './find.ts';

/** Readable and writable by its owner alone, where the system knows owners. */
const mode = 0o600;

export const keyExport: Handler<'key.export'> = async ({ library, ports }, { id, passphrase, target: token }) => {
  const target = ports.files.pathOf(token);
  const text = await lockKey(findKey(library.reads(), id), passphrase);
  await writeFileAtomically(target, (temporary) => writeFile(temporary, text, { mode }));
  return {};
};
