import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import type { FileToken } from '#shared/contract/bridge.ts';
import { ContractFailure } from '#shared/contract/result.ts';
import type { FileTokens } from '../ports.ts';

export interface FileTokenRegistry extends FileTokens {
  /** A token for a file or folder that a person chose; it need not exist yet. */
  add(file: string): FileToken;
}

/** Oldest tokens are forgotten beyond this number. */
const maxTokens = 1_000;

/** Tokens cannot be guessed and live as long as the run. */
export function createFileTokens(): FileTokenRegistry {
  const files = new Map<string, string>();
  return {
    add(file) {
      const absolute = path.resolve(file);
      const token = randomBytes(18).toString('base64url');
      files.set(token, absolute);
      const oldest = files.keys().next();
      if (files.size > maxTokens && !oldest.done) files.delete(oldest.value);
      const stat = statSync(absolute, { throwIfNoEntry: false });
      return { token, name: path.basename(absolute), bytes: stat?.isFile() ? stat.size : 0 };
    },
    pathOf(token) {
      const file = files.get(token);
      if (file === undefined) throw unknownToken();
      return file;
    },
  };
}

function unknownToken(): ContractFailure {
  return new ContractFailure('forbidden', {
    id: 'Berkas itu belum dipilih lewat Ajar. Pilih berkasnya sekali lagi.',
    en: 'That file was not chosen through Ajar. Please choose it again.',
  });
}
