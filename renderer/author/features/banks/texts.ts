import type { QuestionType } from '#shared/course/compiled.ts';
import type { LocalText } from '#shared/course/problem.ts';

export const bankTexts = {
  drawTitle: { id: 'Undian soal: {title}', en: 'Draw questions: {title}' },
  drawIntro: {
    id: 'Setiap percobaan mengundi soal dari bank, jadi peserta yang bersebelahan mendapat soal yang berbeda.',
    en: 'Each attempt draws questions from a bank, so that neighbours get different ones.',
  },
  bank: { id: 'Bank soal', en: 'Question bank' },
  tags: { id: 'Hanya soal dengan tag', en: 'Only questions with the tags' },
  noTags: { id: 'Soal di bank ini belum punya tag.', en: 'The questions of this bank have no tags yet.' },
  count: { id: 'Jumlah soal', en: 'Number of questions' },
  fits: { id: '{fits} soal cocok, {count} diundi.', en: '{fits} questions fit, {count} are drawn.' },
  left: {
    id: '{fits} soal cocok, tetapi undian sebelumnya menyisakan {available}.',
    en: '{fits} questions fit, but the draws before leave {available}.',
  },
  tooMany: {
    id: 'Undian meminta {count} soal, padahal hanya ada {available}. Kurangi jumlahnya, lepas satu tag, atau tambah soal di bank.',
    en: 'The draw asks for {count} questions, but there are only {available}. Draw fewer, take away a tag, or add questions to the bank.',
  },
  bankGone: { id: '{bank} (tidak ada)', en: '{bank} (not there)' },
  gone: {
    id: 'Bank soal ini tidak ada di kursus. Pilih bank lain atau hapus undian ini.',
    en: 'This question bank is not in the course. Choose another bank or remove this draw.',
  },
  addDraw: { id: 'Tambah undian', en: 'Add a draw' },
  removeDraw: { id: 'Hapus undian {number}', en: 'Remove draw {number}' },
  draw: { id: 'Undian {number}', en: 'Draw {number}' },
  sum: {
    id: 'Setiap percobaan: {own} soal dari naskah modul dan {drawn} soal undian.',
    en: 'Each attempt: {own} questions from the module’s text and {drawn} drawn ones.',
  },
  noDraws: {
    id: 'Modul ini belum mengundi soal. Tambahkan undian, lalu pilih bank dan jumlahnya.',
    en: 'This module draws no questions yet. Add a draw, then choose the bank and the number.',
  },
  noBanksTitle: { id: 'Belum ada bank soal', en: 'There is no question bank yet' },
  noBanks: {
    id: 'Buat bank soal, tulis soalnya, lalu kembali ke modul ini untuk mengundinya.',
    en: 'Make a question bank, write its questions, then come back to this module to draw from it.',
  },
  makeBank: { id: 'Buat bank soal', en: 'Make a question bank' },
  close: { id: 'Tutup', en: 'Close' },
  notTest: {
    id: 'Hanya latihan dan tes yang dapat mengundi soal. Buka modul latihan, pre-test, atau post-test.',
    en: 'Only practice and tests can draw questions. Open a practice, pre-test or post-test.',
  },
  stale: {
    id: 'Naskah modul belum terbuka di editor. Tutup jendela ini, lalu coba lagi.',
    en: 'The text of the module is not open in the editor. Close this and try again.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;

export const questionTexts = {
  title: { id: 'Daftar soal: {title}', en: 'List of questions: {title}' },
  list: { id: 'Daftar soal', en: 'List of questions' },
  search: { id: 'Cari soal atau tag', en: 'Search questions or tags' },
  shown: { id: '{shown} dari {all} soal', en: '{shown} of {all} questions' },
  noneShown: { id: 'Tidak ada soal yang cocok dengan saringan.', en: 'No question matches the filter.' },
  choose: { id: 'Pilih', en: 'Choose' },
  chooseOne: { id: 'Pilih soal: {question}', en: 'Choose the question: {question}' },
  question: { id: 'Pertanyaan', en: 'Question' },
  type: { id: 'Jenis', en: 'Type' },
  points: { id: 'Poin', en: 'Points' },
  usedBy: { id: 'Dipakai di', en: 'Used in' },
  unused: { id: 'Belum diundi', en: 'Not drawn yet' },
  unfinished: { id: 'Belum selesai', en: 'Not finished' },
  noStem: { id: '(tanpa pertanyaan)', en: '(without a question)' },
  sameAs: { id: 'Sama dengan soal di {title}, baris {line}', en: 'The same as a question in {title}, line {line}' },
  emptyTitle: { id: 'Belum ada soal', en: 'No questions yet' },
  empty: {
    id: 'Tulis soal di editor: satu wadah :::question untuk setiap soal, dengan tag supaya undian dapat memilih.',
    en: 'Write questions in the editor: one :::question container for each, with tags so that draws can choose.',
  },
  copyTo: { id: 'Salin soal terpilih ke', en: 'Copy the chosen questions to' },
  copy: { id: 'Salin {count} soal', en: 'Copy {count} questions' },
  chooseFirst: { id: 'Pilih soal dulu', en: 'Choose questions first' },
  copied: { id: '{count} soal disalin ke “{title}”.', en: '{count} questions were copied to “{title}”.' },
  nowhere: {
    id: 'Untuk menyalin soal, buat bank soal atau modul lain lebih dahulu.',
    en: 'To copy questions, make another question bank or module first.',
  },
  statistics: {
    id: 'Statistik soal: berapa peserta menjawab benar akan tampil di sini setelah hasil peserta dikumpulkan.',
    en: 'Statistics: how many participants answered correctly will stand here once their results are collected.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;

export const typeTexts: Readonly<Record<QuestionType, LocalText>> = {
  single: { id: 'Pilihan tunggal', en: 'Single choice' },
  multiple: { id: 'Pilihan ganda', en: 'Multiple choice' },
  'true-false': { id: 'Benar/salah', en: 'True/false' },
  cloze: { id: 'Isian', en: 'Cloze' },
  match: { id: 'Menjodohkan', en: 'Match' },
  order: { id: 'Mengurutkan', en: 'Order' },
  categorize: { id: 'Mengelompokkan', en: 'Categorize' },
  hotspot: { id: 'Titik pada gambar', en: 'Hotspot' },
  scale: { id: 'Skala', en: 'Scale' },
  essay: { id: 'Uraian', en: 'Essay' },
};
