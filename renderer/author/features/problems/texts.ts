import type { LocalText, Severity } from '#shared/course/problem.ts';

export const problemTexts = {
  problems: { id: 'Masalah', en: 'Problems' },
  none: { id: 'Tidak ada masalah', en: 'No problems' },
  noneText: {
    id: 'Kursus ini siap diekspor. Pemeriksaan berjalan sendiri selama Anda menulis.',
    en: 'This course is ready to export. The check runs by itself while you write.',
  },
  readiness: { id: 'Kesiapan rilis', en: 'Readiness' },
  noneShown: { id: 'Tidak ada masalah jenis ini', en: 'No problems of this kind' },
  place: { id: 'Baris {line}', en: 'Line {line}' },
  filter: { id: 'Tampilkan', en: 'Show' },
  course: { id: 'Setelan kursus', en: 'Course settings' },
  stale: { id: 'Naskah baru saja berubah. Coba sekali lagi.', en: 'The text has just changed. Try once more.' },
  checkFailed: { id: 'Kursus tidak dapat diperiksa. {reason}', en: 'The course cannot be checked. {reason}' },
} as const satisfies Readonly<Record<string, LocalText>>;

export const severityTexts: Readonly<Record<Severity, LocalText>> = {
  error: { id: 'Kesalahan', en: 'Error' },
  warning: { id: 'Peringatan', en: 'Warning' },
  info: { id: 'Keterangan', en: 'Note' },
};

export const severityCountTexts: Readonly<Record<Severity, LocalText>> = {
  error: { id: '{count} kesalahan', en: '{count} errors' },
  warning: { id: '{count} peringatan', en: '{count} warnings' },
  info: { id: '{count} keterangan', en: '{count} notes' },
};

export const severityOneTexts: Readonly<Record<Severity, LocalText>> = {
  error: { id: '1 kesalahan', en: '1 error' },
  warning: { id: '1 peringatan', en: '1 warning' },
  info: { id: '1 keterangan', en: '1 note' },
};
