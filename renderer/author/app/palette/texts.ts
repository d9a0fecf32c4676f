import type { LocalText } from '#shared/course/problem.ts';

export const paletteTexts = {
  label: { id: 'Cari dan buka', en: 'Find and open' },
  placeholder: {
    id: 'Cari tindakan, kursus, modul, soal, atau media',
    en: 'Search actions, courses, modules, questions or media',
  },
  nothing: {
    id: 'Tidak ada yang cocok dengan “{text}”. Coba kata lain, atau sebagian dari kata itu.',
    en: 'Nothing matches “{text}”. Try another word, or a part of it.',
  },
  searching: { id: 'Mencari…', en: 'Searching…' },
  actions: { id: 'Tindakan', en: 'Actions' },
  recent: { id: 'Kursus terakhir', en: 'Recent courses' },
  here: { id: 'Modul di kursus ini', en: 'Modules of this course' },
  course: { id: 'Kursus', en: 'Courses' },
  module: { id: 'Modul', en: 'Modules' },
  bank: { id: 'Bank soal', en: 'Question banks' },
  question: { id: 'Soal', en: 'Questions' },
  media: { id: 'Media', en: 'Media' },
} as const satisfies Readonly<Record<string, LocalText>>;
