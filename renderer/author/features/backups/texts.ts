import type { LocalText } from '#shared/course/problem.ts';

export const backupTexts = {
  title: { id: 'Cadangan', en: 'Backups' },
  lead: {
    id: 'Ajar membuat cadangan sendiri: setiap hari (tujuh hari dan empat minggu terakhir), sebelum pembaruan, dan sebelum pemulihan. Untuk berjaga bila laptop ini rusak atau hilang, salin juga pustaka ke USB.',
    en: 'Ajar makes backups by itself: every day (seven days and four weeks), before updates and before a restore. In case this laptop breaks or gets lost, copy the library to a USB stick as well.',
  },
  now: { id: 'Buat cadangan sekarang', en: 'Make a backup now' },
  made: { id: 'Cadangan sudah dibuat.', en: 'The backup was made.' },
  copy: { id: 'Salin ke folder atau USB…', en: 'Copy to a folder or USB stick…' },
  copyName: { id: 'cadangan-ajar-{day}', en: 'ajar-backup-{day}' },
  copyDone: {
    id: 'Seluruh pustaka disalin ke “{name}” dan sudah diperiksa: {files} berkas, {bytes}.',
    en: 'The whole library was copied to “{name}” and read back: {files} files, {bytes}.',
  },
  copyPlace: {
    id: 'Foldernya ada di “batches” di dalam folder pustaka.',
    en: 'The folder is in “batches” inside the library folder.',
  },
  copyCancelled: {
    id: 'Penyalinan dibatalkan; tidak ada yang tersisa.',
    en: 'Copying was cancelled; nothing is left of it.',
  },
  fromFolder: { id: 'Pulihkan dari folder…', en: 'Restore from a folder…' },
  show: { id: 'Tampilkan di folder', en: 'Show in folder' },
  list: { id: 'Cadangan di komputer ini', en: 'Backups on this computer' },
  newest: { id: 'terbaru', en: 'newest' },
  none: {
    id: 'Belum ada cadangan. Yang pertama dibuat saat Ajar dibuka; Anda juga dapat membuatnya sekarang.',
    en: 'There is no backup yet. The first one is made when Ajar starts; you can make one now, too.',
  },
  daily: { id: 'otomatis', en: 'automatic' },
  'before-v': { id: 'sebelum pembaruan', en: 'before an update' },
  'before-restore': { id: 'sebelum pemulihan', en: 'before a restore' },
  manual: { id: 'dibuat sendiri', en: 'made by hand' },
  folder: { id: 'dari folder', en: 'from a folder' },
  restore: { id: 'Pulihkan', en: 'Restore' },
  restoreAsk: { id: 'Pulihkan cadangan ini?', en: 'Restore this backup?' },
  restoreText: {
    id: 'Pustaka kembali ke keadaan {time}. Keadaan sekarang tetap disimpan sebagai cadangan, jadi Anda bisa kembali lagi.',
    en: 'The library goes back to {time}. Its present state stays as a backup, so you can come back to it.',
  },
  restoreDamagedText: {
    id: 'Pustaka kembali ke keadaan {time}. Perubahan setelah itu hanya ada di berkas yang rusak, yang tetap disimpan.',
    en: 'The library goes back to {time}. Later changes are only in the damaged file, which is kept.',
  },
  folderAsk: { id: 'Pulihkan dari folder “{name}”?', en: 'Restore from the folder “{name}”?' },
  folderText: {
    id: 'Pustaka menjadi seperti di folder itu, beserta medianya. Keadaan sekarang tetap disimpan.',
    en: 'The library becomes what that folder holds, media included. Its present state is kept.',
  },
  restored: { id: 'Pustaka dipulihkan ke keadaan {time}.', en: 'The library was restored to {time}.' },
  restoredFolder: { id: 'Pustaka dipulihkan dari folder.', en: 'The library was restored from the folder.' },
  restoreCancelled: {
    id: 'Pemulihan dibatalkan; pustaka tidak berubah.',
    en: 'Restoring was cancelled; the library is as it was.',
  },
  cancel: { id: 'Batalkan', en: 'Cancel' },
  close: { id: 'Tutup', en: 'Close' },
} as const satisfies Readonly<Record<string, LocalText>>;
