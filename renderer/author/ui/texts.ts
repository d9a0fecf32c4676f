import type { LocalText } from '#shared/course/problem.ts';

/** Words that the components themselves say. */
export const uiTexts = {
  close: { id: 'Tutup', en: 'Close' },
  cancel: { id: 'Batal', en: 'Cancel' },
  clear: { id: 'Kosongkan', en: 'Clear' },
  less: { id: 'Kurangi', en: 'Decrease' },
  more: { id: 'Tambah', en: 'Increase' },
  notifications: { id: 'Pemberitahuan', en: 'Notifications' },
  loading: { id: 'Memuat…', en: 'Loading…' },
  moved: { id: 'Sekarang nomor {position} dari {count}', en: 'Now number {position} of {count}' },
  dismiss: { id: 'Tutup pemberitahuan', en: 'Dismiss notification' },
} as const satisfies Readonly<Record<string, LocalText>>;
