import type { LocalText } from '../course/problem.ts';

const number = (locale: string, value: number): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);

export const coverageWords = {
  title: { id: 'Matriks tujuan pembelajaran', en: 'Matrix of objectives' },
  objective: { id: 'Tujuan', en: 'Objective' },
  minutes: { id: 'Menit', en: 'Minutes' },
  noContent: { id: 'belum ada materi', en: 'no content' },
  noQuestion: { id: 'belum ada soal', en: 'no question' },
  loose: { id: 'Di luar tujuan', en: 'Without an objective' },
  noObjective: { id: 'tanpa tujuan', en: 'no objective' },
  looseQuestions: {
    id: (count: number) => `${count} soal tanpa tujuan`,
    en: (count: number) => (count === 1 ? '1 question without' : `${count} questions without`),
  },
  legend: {
    id: '● materi untuk tujuan ini · angka: soal yang selalu muncul · +angka: soal bank yang dapat terundi',
    en: '● content for this objective · number: questions that always come · +number: bank questions that may be drawn',
  },
  sum: {
    id: (minutes: number, planned: number, hours: number) =>
      `Isi kursus ${number('id-ID', minutes)} menit; rencana ${number('id-ID', hours)} JP = ${number('id-ID', planned)} menit.`,
    en: (minutes: number, planned: number, hours: number) =>
      `Content of the course: ${number('en-GB', minutes)} minutes; planned: ${number('en-GB', hours)} training hours = ${number('en-GB', planned)} minutes.`,
  },
} as const satisfies Readonly<
  Record<
    string,
    LocalText | { readonly id: (...values: never[]) => string; readonly en: (...values: never[]) => string }
  >
>;
