import type { LocalText } from '#shared/course/problem.ts';

export const appTexts = {
  starting: { id: 'Ajar sedang dibuka…', en: 'Ajar is starting…' },
  startFailed: { id: 'Ajar belum dapat dibuka', en: 'Ajar could not start' },
  tryAgain: { id: 'Coba lagi', en: 'Try again' },
  reload: { id: 'Muat ulang', en: 'Reload' },
  crashTitle: { id: 'Ada yang tidak beres', en: 'Something went wrong' },
  crashText: {
    id: 'Tulisan Anda tersimpan. Muat ulang jendela ini untuk melanjutkan.',
    en: 'Your work is saved. Reload this window to go on.',
  },
  crashDetail: { id: 'Rincian untuk pengembang', en: 'Details for the developers' },
  library: { id: 'Pustaka', en: 'Library' },
  agencies: { id: 'Instansi', en: 'Agencies' },
  trash: { id: 'Tempat sampah', en: 'Trash' },
  menu: { id: 'Menu', en: 'Menu' },
  export: { id: 'Ekspor', en: 'Export' },
  courseSettings: { id: 'Setelan kursus', en: 'Course settings' },
  preview: { id: 'Pratinjau', en: 'Preview' },
  problems: { id: 'Masalah', en: 'Problems' },
  resizePanes: { id: 'Ubah lebar panel', en: 'Resize the panes' },
  resizeProblems: { id: 'Ubah tinggi daftar masalah', en: 'Resize the problems list' },
  courseGone: { id: 'Kursus ini tidak ada lagi di pustaka.', en: 'This course is no longer in the library.' },
  courseFailed: { id: 'Kursus tidak dapat dibuka', en: 'The course cannot be opened' },

  shortcutsTitle: { id: 'Pintasan papan tik', en: 'Keyboard shortcuts' },
  shortcutsMenuOnly: { id: 'lewat menu', en: 'in the menu' },
  aboutTitle: { id: 'Tentang Ajar', en: 'About Ajar' },
  aboutText: {
    id: 'Ajar membantu pelatih menulis modul dan soal, melihatnya persis seperti peserta melihatnya, dan mengemasnya untuk LMS atau USB. Semuanya berjalan di komputer ini, tanpa internet.',
    en: 'Ajar helps trainers write modules and questions, see them exactly as learners will, and package them for an LMS or a USB stick. Everything runs on this computer, without the internet.',
  },
  version: { id: 'Versi {version}', en: 'Version {version}' },
  editionDesktop: { id: 'aplikasi desktop', en: 'desktop app' },
  editionBrowser: { id: 'edisi peramban', en: 'browser edition' },
  license: { id: 'Perangkat lunak bebas dengan lisensi MIT.', en: 'Free software under the MIT licence.' },

  damagedTitle: { id: 'Pustaka tidak dapat dibaca', en: 'The library cannot be read' },
  damagedText: {
    id: 'Basis data pustaka rusak. Ajar tidak mengubahnya sedikit pun. Anda dapat melanjutkan dari salah satu cadangan; berkas yang rusak tetap disimpan di sebelahnya.',
    en: 'The library’s database is damaged. Ajar has not touched it. You can go on from one of the backups; the damaged file is kept beside it.',
  },
  damagedNoBackups: {
    id: 'Tidak ada cadangan yang ditemukan. Hubungi orang yang merawat komputer ini, dan jangan menghapus folder pustaka.',
    en: 'No backup was found. Ask whoever looks after this computer, and do not delete the library folder.',
  },
  backups: { id: 'Cadangan', en: 'Backups' },
  newest: { id: 'terbaru', en: 'newest' },
  restore: { id: 'Pulihkan', en: 'Restore' },
  restoreNewest: { id: 'Pulihkan cadangan terbaru', en: 'Restore the newest backup' },
  restoreAsk: { id: 'Pulihkan cadangan ini?', en: 'Restore this backup?' },
  restoreText: {
    id: 'Pustaka kembali ke keadaan {time}. Perubahan setelah itu hanya ada di berkas yang rusak, yang tetap disimpan.',
    en: 'The library goes back to {time}. Later changes are only in the damaged file, which is kept.',
  },
  restored: { id: 'Pustaka dipulihkan ke keadaan {time}.', en: 'The library was restored to {time}.' },
  newerTitle: { id: 'Pustaka ini dari Ajar yang lebih baru', en: 'This library is from a newer Ajar' },
  newerText: {
    id: 'Pustaka ini terakhir dibuka dengan versi Ajar yang lebih baru (format {version}; versi ini mengenal sampai {supported}). Supaya tidak ada yang rusak, pustaka tidak dibuka untuk disunting. Pasang Ajar versi terbaru, lalu buka lagi.',
    en: 'This library was last opened by a newer Ajar (format {version}; this one knows up to {supported}). So that nothing is damaged, it is not opened for editing. Install the newest Ajar, then open it again.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;
