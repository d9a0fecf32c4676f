import type { LocalText } from '#shared/course/problem.ts';

export const settingsTexts = {
  title: { id: 'Setelan aplikasi', en: 'App settings' },
  appearance: { id: 'Tampilan', en: 'Appearance' },
  language: { id: 'Bahasa', en: 'Language' },
  languageSystem: { id: 'Ikuti sistem', en: 'Follow the system' },
  theme: { id: 'Tema', en: 'Theme' },
  themeSystem: { id: 'Ikuti sistem', en: 'Follow the system' },
  themeLight: { id: 'Terang', en: 'Light' },
  themeDark: { id: 'Gelap', en: 'Dark' },
  editor: { id: 'Editor', en: 'Editor' },
  fontSize: { id: 'Ukuran huruf', en: 'Font size' },
  wordWrap: { id: 'Lipat baris panjang', en: 'Wrap long lines' },
  courses: { id: 'Kursus baru', en: 'New courses' },
  minutesPerHour: { id: 'Menit per JP', en: 'Minutes per JP' },
  minutesPerHourHint: {
    id: 'Lama satu jam pelajaran (JP). Dipakai untuk kursus baru; tiap kursus dapat mengubahnya sendiri.',
    en: 'Length of one training hour (JP). Used for new courses; each course may change it.',
  },
  backups: { id: 'Cadangan', en: 'Backups' },
  manageBackups: { id: 'Lihat dan pulihkan cadangan…', en: 'See and restore backups…' },
  saved: { id: 'Setiap perubahan langsung berlaku.', en: 'Every change takes effect at once.' },
  close: { id: 'Tutup', en: 'Close' },
} as const satisfies Readonly<Record<string, LocalText>>;
