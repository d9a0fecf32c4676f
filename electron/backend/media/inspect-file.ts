import { open } from 'node:fs/promises';
import path from 'node:path';
import { sizeText } from '#shared/course/figures.ts';
import { ContractFailure } from '#shared/contract/result.ts';
import { aboutFile } from '#files/failure.ts';
import { extensionOf, headBytes, mediaExtensions, mediaTypes } from './types.ts';

/** Bytes; a package with larger files reaches nobody over a metered line. */
const maxBytes = 200_000_000;

/** Throws when a course may not hold this file: unknown type, content of another type, empty, larger than 200 MB. */
export async function assertMediaFile(file: string): Promise<void> {
  const name = path.basename(file);
  const type = mediaTypes.get(extensionOf(name));
  if (!type) throw unknownType(name);
  const { bytes, head } = await aboutFile(file, () => readHead(file));
  if (bytes > maxBytes) throw tooLarge(name, bytes);
  if (!type.matches(head)) throw otherContent(name);
}

async function readHead(file: string): Promise<{ readonly bytes: number; readonly head: Buffer }> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return { bytes: size, head: buffer.subarray(0, bytesRead) };
  } finally {
    await handle.close();
  }
}

function unknownType(name: string): ContractFailure {
  const known = mediaExtensions.join(', ');
  return new ContractFailure('invalid', {
    id: `“${name}” bukan jenis media yang didukung. Yang didukung: ${known}.`,
    en: `“${name}” is not a supported kind of media. Supported: ${known}.`,
  });
}

function otherContent(name: string): ContractFailure {
  return new ContractFailure('invalid', {
    id: `Isi “${name}” tidak sesuai dengan akhiran namanya, atau berkasnya rusak. Simpan ulang dari aplikasi asalnya, lalu coba lagi.`,
    en: `The content of “${name}” does not match its extension, or the file is damaged. Save it again from the program that made it, then try again.`,
  });
}

function tooLarge(name: string, bytes: number): ContractFailure {
  return new ContractFailure('too-large', {
    id: `“${name}” berukuran ${sizeText(bytes, 'id')}; batasnya ${sizeText(maxBytes, 'id')}. Perkecil atau potong berkasnya terlebih dahulu.`,
    en: `“${name}” is ${sizeText(bytes, 'en')}; the limit is ${sizeText(maxBytes, 'en')}. Make it smaller or cut it first.`,
  });
}
