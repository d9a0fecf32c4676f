import type { LocalText } from '#shared/course/problem.ts';

export const previewTexts = {
  preview: { id: 'Pratinjau', en: 'Preview' },
  frame: { id: 'Modul seperti yang dilihat peserta', en: 'The module as learners see it' },
  phone: { id: 'Ponsel (360 piksel)', en: 'Phone (360 pixels)' },
  tablet: { id: 'Tablet (768 piksel)', en: 'Tablet (768 pixels)' },
  full: { id: 'Selebar panel', en: 'Full width' },
  reload: { id: 'Muat ulang pratinjau', en: 'Reload the preview' },
  retry: { id: 'Coba lagi', en: 'Try again' },
  failed: { id: 'Pratinjau tidak dapat dibuka. {reason}', en: 'The preview cannot be opened. {reason}' },
  width: { id: 'Lebar layar', en: 'Screen width' },
} as const satisfies Readonly<Record<string, LocalText>>;
