/** Texts as trainers' editors write them, and as Ajar keeps them: UTF-8, LF, no byte-order mark. */
import { ContractFailure } from '#shared/contract/result.ts';

/** Greatest size of one text file of a course: 2 Mi characters of up to 4 bytes. */
export const maxTextBytes = 8 * 1024 * 1024;
const maxTextUnits = 2 * 1024 * 1024;

/** Decodes a course's text file. `path` is for the message. Throws `invalid` when the bytes are not UTF-8. */
export function decodeText(bytes: Uint8Array, path: string): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw notUtf8(bytes, path, error);
  }
  if (text.length > maxTextUnits) {
    throw new ContractFailure('too-large', {
      id: `${path} terlalu panjang (lebih dari 2 juta karakter). Bagi menjadi beberapa modul.`,
      en: `${path} is too long (over 2 million characters). Split it into several modules.`,
    });
  }
  return text.replace(/\r\n?/g, '\n');
}

function notUtf8(bytes: Uint8Array, path: string, cause: unknown): ContractFailure {
  const line = lineOfFirstFault(bytes);
  return new ContractFailure(
    'invalid',
    {
      id: `${path} baris ${line}: teks ini bukan UTF-8. Simpan ulang berkasnya dengan pengodean UTF-8.`,
      en: `${path} line ${line}: this text is not UTF-8. Save the file again with UTF-8 encoding.`,
    },
    { cause },
  );
}

/** 1-based line of the first byte that is not UTF-8. */
function lineOfFirstFault(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const fault = lenient.indexOf('\uFFFD');
  return lenient.slice(0, fault).split('\n').length;
}
