import type { LocalText } from '#shared/course/problem.ts';

export const documentTexts = {
  title: { id: 'Dokumen dari “{title}”', en: 'Documents from “{title}”' },
  from: { id: 'Dari', en: 'From' },
  fromDraft: { id: 'Draf yang sedang ditulis', en: 'The draft being written' },
  fromRelease: { id: 'Rilis {version} ({date})', en: 'Release {version} ({date})' },
  fromText: {
    id: 'Versi dan tanggalnya tercetak di setiap dokumen; draf ditandai sebagai draf.',
    en: 'Version and date are printed on each document; a draft is marked as one.',
  },
  kind: { id: 'Dokumen', en: 'Document' },
  handout: { id: 'Bahan bacaan (PDF)', en: 'Handout (PDF)' },
  handoutText: {
    id: 'Seluruh kursus di kertas A4: sampul, daftar isi, semua modul.',
    en: 'The whole course on A4 paper: cover, contents, every module.',
  },
  questions: { id: 'Lembar soal (PDF)', en: 'Question paper (PDF)' },
  questionsText: {
    id: 'Soal satu modul dalam beberapa paket dengan urutan berbeda.',
    en: 'The questions of one module in variants with another order each.',
  },
  sheet: { id: 'Lembar jawaban (PDF)', en: 'Answer sheet (PDF)' },
  sheetText: {
    id: 'Tempat menjawab yang cocok untuk setiap paket soal.',
    en: 'Room for the answers that fits each variant.',
  },
  key: { id: 'Kunci jawaban (PDF)', en: 'Answer key (PDF)' },
  keyText: { id: 'Untuk penilai: kunci setiap paket soal.', en: 'For whoever marks: the key of each variant.' },
  proof: { id: 'Naskah soal untuk ditelaah (PDF)', en: 'Questions for a reviewer (PDF)' },
  proofText: {
    id: 'Semua soal dengan kunci, umpan balik, dan tempat catatan.',
    en: 'Every question with its key, its feedback and room for remarks.',
  },
  coverage: { id: 'Matriks tujuan (PDF)', en: 'Matrix of objectives (PDF)' },
  coverageText: {
    id: 'Tujuan, modul, soal, dan menitnya dalam satu tabel, dengan yang belum lengkap.',
    en: 'Objectives, modules, questions and minutes in one table, with what is missing.',
  },
  epub: { id: 'Buku elektronik (EPUB)', en: 'E-book (EPUB)' },
  epubText: {
    id: 'Untuk dibaca di ponsel atau tablet tanpa LMS.',
    en: 'To be read on a phone or a tablet without an LMS.',
  },
  answers: { id: 'Sertakan kunci jawaban di akhir setiap modul', en: 'Add the answers at the end of each module' },
  module: { id: 'Modul', en: 'Module' },
  moduleCount: { id: '{title} ({count} soal)', en: '{title} ({count} questions)' },
  variants: { id: 'Jumlah paket soal', en: 'Number of variants' },
  variantsText: {
    id: 'Paket A sesuai urutan Anda; paket lain mengacak soal dan pilihannya.',
    en: 'Variant A is in your order; the others shuffle questions and options.',
  },
  noQuestions: {
    id: 'Kursus ini belum memiliki soal. Tulis soal dahulu di salah satu modul.',
    en: 'This course has no questions yet. Write some in one of its modules first.',
  },
  asPage: { id: 'Simpan sebagai halaman .html', en: 'Save as an .html page' },
  save: { id: 'Simpan…', en: 'Save…' },
  cancel: { id: 'Batal', en: 'Cancel' },
  close: { id: 'Tutup', en: 'Close' },
  running: { id: 'Membuat dokumen', en: 'Making the document' },
  cancelled: {
    id: 'Dibatalkan. Tidak ada berkas yang ditinggalkan.',
    en: 'Cancelled. No file was left behind.',
  },
  done: { id: 'Dokumen selesai', en: 'The document is ready' },
  doneText: { id: '{name}, {bytes}', en: '{name}, {bytes}' },
  another: { id: 'Buat dokumen lain', en: 'Make another document' },
  showInFolder: { id: 'Tampilkan di folder', en: 'Show in folder' },
  download: { id: 'Unduh', en: 'Download' },
} as const satisfies Readonly<Record<string, LocalText>>;
