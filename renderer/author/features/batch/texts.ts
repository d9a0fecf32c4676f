import type { LocalText } from '#shared/course/problem.ts';

export const batchTexts = {
  title: { id: 'Paket untuk instansi: “{title}” {version}', en: 'Packages for agencies: “{title}” {version}' },
  lead: {
    id: 'Setiap instansi mendapat satu folder: paket dengan nama, logo, dan warnanya, serta surat serah terima. Paketnya langsung masuk buku catatan distribusi.',
    en: 'Each agency gets a folder: a package with its name, logo and colours, and a hand-over letter. The package is entered in the ledger at once.',
  },
  who: { id: 'Untuk', en: 'For' },
  everybody: { id: 'Semua instansi', en: 'All agencies' },
  without: { id: 'Yang belum punya versi ini', en: 'Those without this version' },
  group: { id: 'Kelompok: {name}', en: 'Group: {name}' },
  chosen: { id: '{count} dari {total} instansi dipilih', en: '{count} of {total} agencies chosen' },
  noAgencies: {
    id: 'Belum ada instansi. Tambahkan satu per satu, atau impor dari CSV atau Excel.',
    en: 'There are no agencies yet. Add them one by one, or import them from CSV or Excel.',
  },
  nobodyLeft: {
    id: 'Semua instansi sudah punya paket versi ini.',
    en: 'Every agency has a package of this version already.',
  },
  contact: { id: 'Narahubung dalam surat', en: 'Contact in the letter' },
  contactHint: {
    id: 'Telepon, WhatsApp, atau surel yang bisa dihubungi instansi. Bila kosong, surat menyediakan garis untuk diisi.',
    en: 'Telephone, WhatsApp or e-mail for questions. When empty, the letter leaves a line to write on.',
  },
  folderDesktop: {
    id: 'Pilih tempatnya, misalnya USB; Ajar membuat folder baru di sana.',
    en: 'Choose the place, such as a USB stick; Ajar makes a new folder there.',
  },
  folderBrowser: {
    id: 'Folder dibuat di komputer tempat Ajar berjalan, di dalam folder pustaka (batches).',
    en: 'The folder is made on the computer that Ajar runs on, inside the library folder (batches).',
  },
  cancel: { id: 'Batal', en: 'Cancel' },
  close: { id: 'Tutup', en: 'Close' },
  begin: { id: 'Buat {count} paket…', en: 'Make {count} packages…' },
  beginNothing: { id: 'Buat paket…', en: 'Make packages…' },
  openAgencies: { id: 'Buka Instansi', en: 'Open Agencies' },
  folderName: { id: 'Paket {title} {version}', en: 'Packages {title} {version}' },
  running: { id: 'Membuat paket', en: 'Making packages' },
  preparing: { id: 'Menyiapkan isi bersama', en: 'Preparing what they share' },
  writing: { id: 'Menulis paket', en: 'Writing packages' },
  count: { id: '{done} dari {total} instansi', en: '{done} of {total} agencies' },
  stop: { id: 'Hentikan', en: 'Stop' },
  stopHint: {
    id: 'Paket yang sudah jadi tetap ada. Sisanya dapat dilanjutkan kapan saja.',
    en: 'Packages that are done stay. The rest can be resumed at any time.',
  },
  stopped: {
    id: 'Dihentikan. Yang sudah jadi utuh dan tercatat; sisanya dapat dilanjutkan.',
    en: 'Stopped. What is done is whole and entered; the rest can be resumed.',
  },
  done: { id: 'Paket selesai', en: 'The packages are ready' },
  doneText: {
    id: '{count} paket siap diserahkan. Catat penyerahannya di buku catatan distribusi.',
    en: '{count} packages are ready to hand over. Note the hand-over in the ledger.',
  },
  partly: { id: 'Sebagian paket selesai', en: 'Some packages are ready' },
  partlyText: {
    id: '{failed} instansi gagal, {done} selesai. Bereskan penyebabnya, lalu coba lagi; yang sudah jadi tidak diulang.',
    en: '{failed} agencies failed, {done} are done. Remove the cause and try again; what is done is not done twice.',
  },
  folder: { id: 'Folder', en: 'Folder' },
  size: { id: 'Ukuran', en: 'Size' },
  sums: { id: 'Checksum', en: 'Checksums' },
  sumsText: {
    id: 'Berkas SHA256SUMS memuat checksum semua paket.',
    en: 'The file SHA256SUMS holds the checksums of all packages.',
  },
  showInFolder: { id: 'Tampilkan di folder', en: 'Show in folder' },
  tryAgain: { id: 'Coba lagi yang gagal', en: 'Try those again' },
  openBatch: {
    id: 'Pembuatan paket “{title}” {version} belum selesai: {done} dari {total} instansi.',
    en: 'Making packages of “{title}” {version} is not finished: {done} of {total} agencies.',
  },
  resume: { id: 'Lanjutkan', en: 'Resume' },
  discard: { id: 'Hentikan saja', en: 'Give up' },
  discardTitle: { id: 'Tidak melanjutkan paket ini?', en: 'Give up the rest?' },
  discardText: {
    id: '{done} paket yang sudah jadi tetap ada di {folder} dan di buku catatan distribusi. Sisanya tidak dibuat.',
    en: 'The {done} packages that are done stay in {folder} and in the ledger. The rest is not made.',
  },
  waiting: { id: 'menunggu', en: 'waiting' },
  made: { id: 'selesai', en: 'done' },
  failed: { id: 'gagal', en: 'failed' },
} as const satisfies Readonly<Record<string, LocalText>>;
