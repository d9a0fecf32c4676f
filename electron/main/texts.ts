/** What the desktop host itself says to a person, outside the page. */
import type { LocalText } from '#shared/course/problem.ts';

export const texts = {
  openExternal: {
    id: 'Buka alamat ini di luar Ajar?',
    en: 'Open this address outside Ajar?',
  },
  open: { id: 'Buka', en: 'Open' },
  cancel: { id: 'Batal', en: 'Cancel' },
  crashed: {
    id: 'Jendela Ajar berhenti bekerja.',
    en: 'The Ajar window stopped working.',
  },
  crashedDetail: {
    id: 'Yang sudah Anda ketik tersimpan; paling banyak satu detik terakhir yang hilang. Muat ulang untuk melanjutkan.',
    en: 'What you typed has been saved; at most the last second is lost. Reload to continue.',
  },
  unresponsive: {
    id: 'Jendela Ajar tidak menanggapi.',
    en: 'The Ajar window is not responding.',
  },
  unresponsiveDetail: {
    id: 'Anda dapat menunggu, atau memuat ulang jendelanya. Yang sudah Anda ketik tersimpan; paling banyak satu detik terakhir yang hilang.',
    en: 'You can wait, or reload the window. What you typed has been saved; at most the last second is lost.',
  },
  wait: { id: 'Tunggu', en: 'Wait' },
  reload: { id: 'Muat ulang', en: 'Reload' },
  quit: { id: 'Keluar', en: 'Quit' },
  internalError: {
    id: 'Terjadi kesalahan di Ajar',
    en: 'Something went wrong in Ajar',
  },
  internalErrorDetail: {
    id: 'Ajar tetap berjalan dan tulisan Anda tersimpan. Jika ada yang tidak bekerja, tutup lalu buka lagi Ajar. Rinciannya ada di berkas log.',
    en: 'Ajar keeps running and your writing has been saved. If something does not work, close Ajar and open it again. The details are in the log file.',
  },
  cannotStart: { id: 'Ajar tidak dapat dibuka', en: 'Ajar cannot be opened' },
  cannotStartDetail: {
    id: 'Folder pustaka ini tidak dapat dipakai. Periksa apakah foldernya ada dan boleh ditulisi, lalu buka lagi Ajar.',
    en: 'This library folder cannot be used. Check that the folder exists and can be written to, then open Ajar again.',
  },
  chooseParentFolder: { id: 'Simpan di folder ini', en: 'Save in this folder' },
  images: { id: 'Gambar', en: 'Images' },
  media: { id: 'Gambar, audio, dan video', en: 'Images, audio and video' },
  courses: { id: 'Kursus Ajar', en: 'Ajar courses' },
  packages: { id: 'Paket (zip)', en: 'Packages (zip)' },
  tables: { id: 'Tabel (CSV, Excel)', en: 'Tables (CSV, Excel)' },
  documents: { id: 'Dokumen', en: 'Documents' },
  keys: { id: 'Kunci tanda tangan Ajar', en: 'Ajar signing keys' },
} as const satisfies Readonly<Record<string, LocalText>>;
