/** Why a course is not released, and what to do. */
import { ContractFailure } from '#shared/contract/result.ts';
import type { ReadinessItem } from '#shared/release/model.ts';

export function versionUnusable(version: string): ContractFailure {
  return new ContractFailure('invalid', {
    id: `Versi "${version}" tidak bisa dipakai. Tulis tiga angka, misalnya 1.2.0.`,
    en: `The version "${version}" cannot be used. Write three numbers, such as 1.2.0.`,
  });
}

export function versionExists(version: string): ContractFailure {
  return new ContractFailure('conflict', {
    id: `Versi ${version} sudah pernah dirilis dan tidak bisa diganti. Pilih versi yang lebih tinggi.`,
    en: `Version ${version} was released already and cannot be replaced. Choose a higher one.`,
  });
}

export function versionNotAbove(version: string, last: string): ContractFailure {
  return new ContractFailure('invalid', {
    id: `Versi ${version} tidak lebih tinggi dari rilis terakhir, ${last}. Pilih versi di atas ${last}.`,
    en: `Version ${version} is not above the last release, ${last}. Choose a version above ${last}.`,
  });
}

export function nothingChanged(last: string): ContractFailure {
  return new ContractFailure('conflict', {
    id: `Isi kursus sama dengan rilis ${last}. Bagikan rilis itu, atau ubah kursusnya dulu.`,
    en: `The course is the same as release ${last}. Hand out that release, or change the course first.`,
  });
}

export function changedSince(): ContractFailure {
  return new ContractFailure('conflict', {
    id: 'Isi kursus berubah sejak daftar kesiapan dibaca. Periksa lagi daftarnya, lalu rilis.',
    en: 'The course changed since the readiness list was read. Look at the list again, then release.',
  });
}

export function mustIsOpen({ text, problems }: ReadinessItem): ContractFailure {
  const [first] = problems;
  const place = first === undefined ? '' : ` (${first.file}:${first.line})`;
  return new ContractFailure('forbidden', {
    id: `Belum bisa dirilis: ${text.id}${place}`,
    en: `It cannot be released yet: ${text.en}${place}`,
  });
}

export function reasonMissing({ code, text }: ReadinessItem): ContractFailure {
  return new ContractFailure('forbidden', {
    id: `Tulis alasan mengapa tetap dirilis (${code}): ${text.id}`,
    en: `Give a reason why it is released all the same (${code}): ${text.en}`,
  });
}
