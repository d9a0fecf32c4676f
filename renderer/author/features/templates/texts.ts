import type { LocalText } from '#shared/course/problem.ts';

export const templateTexts = {
  title: { id: 'Templat saya', en: 'My templates' },
  emptyTitle: { id: 'Belum ada templat sendiri', en: 'No templates of your own yet' },
  empty: {
    id: 'Pilih “Simpan sebagai templat” di menu kursus atau menu modul. Templat itu lalu tersedia saat membuat kursus atau menambah modul.',
    en: 'Choose “Save as template” in the menu of a course or module. It is then there when you make a course or add a module.',
  },
  course: { id: 'Templat kursus · {modules} modul', en: 'Course template · {modules} modules' },
  module: { id: 'Templat modul', en: 'Module template' },
  name: { id: 'Nama templat', en: 'Name of the template' },
  remove: { id: 'Hapus templat {title}', en: 'Delete the template {title}' },
  removeAsk: { id: 'Hapus templat “{title}”?', en: 'Delete the template “{title}”?' },
  removeText: {
    id: 'Kursus dan modul yang dibuat darinya tidak berubah. Templat ini tidak dapat dikembalikan.',
    en: 'Courses and modules that were made from it do not change. The template cannot be brought back.',
  },
  removeNow: { id: 'Hapus templat', en: 'Delete the template' },
  close: { id: 'Tutup', en: 'Close' },
} as const satisfies Readonly<Record<string, LocalText>>;
