import type { LocalText } from '#shared/course/problem.ts';

export const coverageTexts = {
  title: { id: 'Matriks tujuan pembelajaran', en: 'Matrix of objectives' },
  sum: {
    id: 'Isi kursus {minutes} menit; rencana {hours} JP = {planned} menit.',
    en: 'Content: {minutes} minutes; planned: {hours} training hours = {planned} minutes.',
  },
  complete: {
    id: 'Setiap tujuan punya materi dan soal.',
    en: 'Every objective has content and questions.',
  },
  gaps: { id: '{count} celah ditandai di bawah.', en: 'Gaps marked below: {count}.' },
  legend: {
    id: 'Titik: materi untuk tujuan ini. Angka: soal yang selalu muncul. Angka dengan tanda tambah: soal bank yang dapat terundi.',
    en: 'Dot: content for this objective. Number: questions that always come. Number with a plus: bank questions that may be drawn.',
  },
  objective: { id: 'Tujuan', en: 'Objective' },
  minutes: { id: 'Menit', en: 'Minutes' },
  minutesOf: { id: '{minutes} menit', en: '{minutes} min' },
  taught: { id: 'materi', en: 'content' },
  questions: { id: '{count} soal', en: 'questions: {count}' },
  drawable: { id: '{count} soal dapat terundi', en: 'may be drawn: {count}' },
  noContent: { id: 'Belum ada materi', en: 'No content' },
  noQuestion: { id: 'Belum ada soal', en: 'No question' },
  loose: { id: 'Di luar tujuan', en: 'Without an objective' },
  noObjective: { id: 'Modul tanpa tujuan', en: 'Module without an objective' },
  looseQuestions: { id: '{count} soal tanpa tujuan', en: 'questions without: {count}' },
  empty: { id: 'Belum ada tujuan pembelajaran', en: 'No objectives yet' },
  emptyText: {
    id: 'Tulis tujuannya di setelan kursus. Lalu sebut tujuan itu di setiap modul (objectives) dan soal (objective), dan matriks ini menunjukkan apa yang belum lengkap.',
    en: 'Write them in the course settings. Then name them in each module (objectives) and question (objective), and this matrix shows what is missing.',
  },
  openSettings: { id: 'Buka setelan kursus', en: 'Open course settings' },
  print: { id: 'Cetak…', en: 'Print…' },
  close: { id: 'Tutup', en: 'Close' },
  retry: { id: 'Coba lagi', en: 'Try again' },
} as const satisfies Readonly<Record<string, LocalText>>;
