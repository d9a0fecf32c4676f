import type { LocalText } from '#shared/course/problem.ts';

export const replaceTexts = {
  title: { id: 'Cari dan ganti di seluruh kursus', en: 'Find and replace in the whole course' },
  query: { id: 'Cari', en: 'Find' },
  replacement: { id: 'Ganti dengan', en: 'Replace with' },
  matchCase: { id: 'Bedakan huruf besar dan kecil', en: 'Match case' },
  wholeWord: { id: 'Kata utuh', en: 'Whole words' },
  regex: { id: 'Ekspresi reguler', en: 'Regular expression' },
  regexHelp: {
    id: 'Dalam pengganti, $1 berarti isi kurung pertama.',
    en: 'In the replacement, $1 stands for the first group.',
  },
  invalid: {
    id: 'Ekspresi reguler ini tidak dapat dibaca: {reason}',
    en: 'This regular expression cannot be read: {reason}',
  },
  startTitle: {
    id: 'Cari di semua modul dan bank soal sekaligus',
    en: 'Search all modules and question banks at once',
  },
  start: {
    id: 'Tulis kata yang dicari. Setiap hasil tampil dengan kalimatnya; Anda memilih mana yang diganti, dan semuanya dapat diurungkan sekali klik.',
    en: 'Type the words to find. Each one is shown in its sentence; you choose which to replace, and one click undoes it all.',
  },
  nothing: { id: 'Tidak ditemukan di kursus ini.', en: 'Not found in this course.' },
  reading: { id: 'Membaca modul…', en: 'Reading the modules…' },
  failed: { id: 'Modul tidak dapat dibaca. {reason}', en: 'The modules cannot be read. {reason}' },
  summary: { id: '{count} hasil di {files} berkas', en: '{count} matches in {files} files' },
  limited: { id: 'Hanya {count} hasil pertama yang tampil.', en: 'Only the first {count} matches are shown.' },
  chooseFile: { id: 'Pilih semua di {file}', en: 'Choose all in {file}' },
  chooseMatch: { id: 'Ganti hasil di baris {line}', en: 'Replace the match on line {line}' },
  open: { id: 'Baris {line}', en: 'Line {line}' },
  openHelp: { id: 'Buka baris {line} di {file}', en: 'Open line {line} of {file}' },
  replace: { id: 'Ganti {count} hasil', en: 'Replace {count}' },
  close: { id: 'Tutup', en: 'Close' },
  replaced: { id: '{count} hasil diganti di {files} berkas.', en: '{count} replaced in {files} files.' },
  stale: {
    id: 'Naskah berubah sementara itu: {files}. Berkas itu tidak diganti; cari sekali lagi.',
    en: 'These texts have changed meanwhile: {files}. They were left as they are; search again.',
  },
  undo: { id: 'Urungkan', en: 'Undo' },
  undone: { id: 'Penggantian diurungkan.', en: 'The replacement was undone.' },
} as const satisfies Readonly<Record<string, LocalText>>;
