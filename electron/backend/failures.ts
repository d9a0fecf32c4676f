/** Failures that several handlers share. Each says what happened and what the person can do. */
import { ContractFailure } from '#shared/contract/result.ts';

export function courseNotFound(): ContractFailure {
  return new ContractFailure('not-found', {
    id: 'Kursus ini tidak ada lagi di perpustakaan. Kembali ke perpustakaan dan pilih kursus lain.',
    en: 'This course is no longer in the library. Go back to the library and choose another one.',
  });
}

export function moduleNotFound(): ContractFailure {
  return new ContractFailure('not-found', {
    id: 'Modul ini tidak ada lagi di kursus. Muat ulang kursus untuk melihat daftar modul terbaru.',
    en: 'This module is no longer in the course. Reload the course to see its present modules.',
  });
}

export function bankNotFound(): ContractFailure {
  return new ContractFailure('not-found', {
    id: 'Bank soal ini tidak ada lagi di kursus. Muat ulang kursus untuk melihat daftar bank terbaru.',
    en: 'This question bank is no longer in the course. Reload the course to see its present banks.',
  });
}

export function releaseNotFound(): ContractFailure {
  return new ContractFailure('not-found', {
    id: 'Rilis ini tidak ada di perpustakaan. Muat ulang daftar rilis, lalu pilih rilis lain.',
    en: 'This release is not in the library. Reload the list of releases and choose another one.',
  });
}

export function movedOn(): ContractFailure {
  return new ContractFailure('conflict', {
    id: 'Isinya sudah diubah di tempat lain sejak Anda membukanya. Muat ulang, lalu ulangi perubahan Anda.',
    en: 'It was changed elsewhere since you opened it. Reload, then make your change again.',
  });
}

export function libraryDamaged(): ContractFailure {
  return new ContractFailure('forbidden', {
    id: 'Perpustakaan tidak bisa dibaca. Pulihkan dari cadangan terlebih dahulu.',
    en: 'The library cannot be read. Restore a backup first.',
  });
}

export function libraryIsNewer(): ContractFailure {
  return new ContractFailure('forbidden', {
    id: 'Perpustakaan ini dibuat oleh Ajar versi lebih baru, jadi hanya bisa dibaca. Perbarui Ajar untuk mengubahnya.',
    en: 'This library was written by a newer Ajar, so it can only be read. Update Ajar to change it.',
  });
}

export function libraryLocked(cause: unknown): ContractFailure {
  return new ContractFailure(
    'busy',
    {
      id: 'Perpustakaan sedang dipakai program lain. Tunggu sebentar, lalu coba lagi.',
      en: 'Another program is using the library. Wait a moment, then try again.',
    },
    { retry: true, cause },
  );
}

export function storageFull(cause: unknown): ContractFailure {
  return new ContractFailure(
    'too-large',
    {
      id: 'Ruang penyimpanan habis, perubahan belum tersimpan. Kosongkan ruang, lalu coba lagi.',
      en: 'The disk is full, the change is not stored yet. Free some space, then try again.',
    },
    { retry: true, cause },
  );
}
