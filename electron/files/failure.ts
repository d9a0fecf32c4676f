/** File trouble in words that a person can act on. */
import { basename } from 'node:path';
import { ContractFailure, type ErrorCode } from '#shared/contract/result.ts';

interface Sentence {
  readonly code: ErrorCode;
  readonly id: (name: string) => string;
  readonly en: (name: string) => string;
  readonly retry?: true;
}

/** By `errno` name. Everything else is `internal`. */
const sentences: Readonly<Record<string, Sentence>> = {
  ENOENT: {
    code: 'not-found',
    id: (name) => `Berkas atau folder tidak ditemukan: ${name}`,
    en: (name) => `No such file or folder: ${name}`,
  },
  ENOTDIR: {
    code: 'invalid',
    id: (name) => `Bukan folder: ${name}`,
    en: (name) => `Not a folder: ${name}`,
  },
  EISDIR: {
    code: 'invalid',
    id: (name) => `Ini folder, bukan berkas: ${name}`,
    en: (name) => `This is a folder, not a file: ${name}`,
  },
  EACCES: {
    code: 'forbidden',
    id: (name) => `Tidak ada izin untuk membaca atau menulis: ${name}`,
    en: (name) => `No permission to read or write: ${name}`,
  },
  ENAMETOOLONG: {
    code: 'invalid',
    id: (name) => `Nama ini terlalu panjang untuk tempat penyimpanannya: ${name}`,
    en: (name) => `This name is too long for the storage: ${name}`,
  },
  EIO: {
    code: 'invalid',
    id: (name) => `Penyimpanan gagal membaca atau menulis: ${name}. Mungkin diska atau USB-nya rusak.`,
    en: (name) => `The storage failed to read or write: ${name}. The disk or USB stick may be damaged.`,
    retry: true,
  },
  EROFS: {
    code: 'forbidden',
    id: (name) => `Tempat penyimpanan hanya bisa dibaca: ${name}`,
    en: (name) => `The storage is read-only: ${name}`,
  },
  ENOSPC: {
    code: 'too-large',
    id: (name) => `Ruang penyimpanan habis saat menulis: ${name}. Kosongkan ruang, lalu coba lagi.`,
    en: (name) => `The disk is full while writing: ${name}. Free some space, then try again.`,
    retry: true,
  },
  EBUSY: {
    code: 'busy',
    id: (name) => `Berkas sedang dipakai program lain: ${name}. Tutup program itu, lalu coba lagi.`,
    en: (name) => `Another program is using the file: ${name}. Close it, then try again.`,
    retry: true,
  },
};
const synonyms: Readonly<Record<string, string>> = { EPERM: 'EACCES', ETXTBSY: 'EBUSY', EDQUOT: 'ENOSPC' };

/** A failure about the file or folder `path`, of which only the last part of the name is shown. */
export function invalidFile(path: string, id: string, en: string, cause?: unknown): ContractFailure {
  const name = basename(path);
  return new ContractFailure('invalid', { id: `${name}: ${id}`, en: `${name}: ${en}` }, { cause });
}

/** Turns what `node:fs` throws into a failure about `path`; leaves failures and aborts as they are. */
export function fileFailure(error: unknown, path: string): unknown {
  if (error instanceof ContractFailure || !(error instanceof Error) || error.name === 'AbortError') return error;
  const errno = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const sentence = sentences[synonyms[errno] ?? errno];
  if (sentence === undefined) return error;
  const text = { id: sentence.id(path), en: sentence.en(path) };
  return new ContractFailure(sentence.code, text, { retry: sentence.retry ?? false, cause: error });
}

/** Runs `work`; file trouble comes out as a failure about `path`. */
export async function aboutFile<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw fileFailure(error, path);
  }
}
