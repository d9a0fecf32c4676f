import type { LocalText } from '#shared/course/problem.ts';

export const releaseTexts = {
  title: { id: 'Ekspor “{title}”', en: 'Export “{title}”' },
  format: { id: 'Bentuk paket', en: 'Kind of package' },
  checks: { id: 'Pemeriksaan', en: 'Checks' },
  checking: { id: 'Memeriksa kursus…', en: 'Checking the course…' },
  checkFailed: { id: 'Kursus tidak dapat diperiksa.', en: 'The course could not be checked.' },
  clean: { id: 'Tidak ada masalah. Kursus siap diekspor.', en: 'No problems. The course is ready to export.' },
  remarks: {
    id: 'Tidak ada kesalahan. Ada {count} catatan yang sebaiknya dilihat; ekspor tetap bisa.',
    en: 'No errors. There are {count} remarks worth a look; you can export all the same.',
  },
  blocked: {
    id: 'Perbaiki {count} kesalahan ini dulu, supaya peserta tidak menemui soal atau halaman yang rusak.',
    en: 'Fix these {count} errors first, so that learners do not meet broken questions or pages.',
  },
  error: { id: 'Kesalahan', en: 'Error' },
  warning: { id: 'Peringatan', en: 'Warning' },
  info: { id: 'Keterangan', en: 'Note' },
  line: { id: '{file}, baris {line}', en: '{file}, line {line}' },
  moreProblems: { id: 'Tampilkan semua ({count})', en: 'Show all ({count})' },
  otherWays: { id: 'Pilihan lain', en: 'Other options' },
  draft: { id: 'Tetap ekspor sebagai draf', en: 'Export as a draft anyway' },
  draftText: {
    id: 'Paket diberi tanda “draf” yang terlihat oleh peserta. Pakai untuk uji coba saja.',
    en: 'The package carries a “draft” mark that learners see. For trials only.',
  },
  cancel: { id: 'Batal', en: 'Cancel' },
  close: { id: 'Tutup', en: 'Close' },
  export: { id: 'Ekspor…', en: 'Export…' },
  running: { id: 'Mengekspor “{title}”', en: 'Exporting “{title}”' },
  cancelled: {
    id: 'Ekspor dibatalkan. Tidak ada berkas yang ditinggalkan.',
    en: 'The export was cancelled. No file was left behind.',
  },
  done: { id: 'Paket selesai', en: 'The package is ready' },
  doneText: {
    id: 'Paket sudah diperiksa setelah ditulis. Unggah ke LMS, atau bagikan lewat USB.',
    en: 'The package was verified after writing. Upload it to the LMS, or hand it out on a USB stick.',
  },
  name: { id: 'Berkas', en: 'File' },
  size: { id: 'Ukuran', en: 'Size' },
  entries: { id: 'Isi', en: 'Contents' },
  entriesCount: { id: '{count} berkas', en: '{count} files' },
  checksum: { id: 'SHA-256', en: 'SHA-256' },
  checksumText: {
    id: 'Sidik jari paket. Instansi dapat mencocokkannya untuk memastikan menerima paket yang sama.',
    en: 'The package’s fingerprint. An agency can compare it to be sure that it has the same package.',
  },
  copy: { id: 'Salin', en: 'Copy' },
  copied: { id: 'Tersalin.', en: 'Copied.' },
  copyFailed: {
    id: 'Tidak dapat menyalin. Pilih teksnya lalu salin.',
    en: 'Could not copy. Select the text and copy it.',
  },
  showInFolder: { id: 'Tampilkan di folder', en: 'Show in folder' },
  download: { id: 'Unduh', en: 'Download' },
} as const satisfies Readonly<Record<string, LocalText>>;
