import type { LocalText } from '#shared/course/problem.ts';

export const helpTexts = {
  title: { id: 'Bantuan', en: 'Help' },
  search: { id: 'Cari di bantuan', en: 'Search the help' },
  topics: { id: 'Topik', en: 'Topics' },
  nothing: {
    id: 'Tidak ada topik dengan kata itu. Coba kata lain.',
    en: 'No topic has these words. Try others.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;
