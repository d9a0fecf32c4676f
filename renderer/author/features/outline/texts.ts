import type { ModuleKind } from '#shared/course/model.ts';
import type { ModuleTemplateName } from '#shared/course/module-templates.ts';
import type { LocalText } from '#shared/course/problem.ts';

export const outlineTexts = {
  outline: { id: 'Susunan kursus', en: 'Outline of the course' },
  modules: { id: 'Modul', en: 'Modules' },
  headings: { id: 'Isi modul ini', en: 'In this module' },
  add: { id: 'Tambah modul', en: 'Add a module' },
  actions: { id: 'Tindakan untuk {title}', en: 'Actions for {title}' },
  open: { id: 'Buka', en: 'Open' },
  rename: { id: 'Ganti nama', en: 'Rename' },
  duplicate: { id: 'Gandakan', en: 'Duplicate' },
  saveAsTemplate: { id: 'Simpan sebagai templat', en: 'Save as template' },
  templateSaved: { id: 'Disimpan sebagai templat “{title}”.', en: 'Saved as the template “{title}”.' },
  moveUp: { id: 'Naikkan', en: 'Move up' },
  moveDown: { id: 'Turunkan', en: 'Move down' },
  trash: { id: 'Hapus', en: 'Delete' },
  drag: { id: 'Pindahkan', en: 'Move' },
  title: { id: 'Judul modul', en: 'Title of the module' },
  trashMenu: { id: 'Modul terhapus ({count})', en: 'Deleted modules ({count})' },
  bringBack: { id: 'Kembalikan “{title}”', en: 'Bring back “{title}”' },
  duplicated: { id: 'Modul digandakan.', en: 'The module was duplicated.' },
  renamed: { id: 'Judul modul menjadi “{title}”.', en: 'The module is now called “{title}”.' },
  ordered: { id: 'Urutan modul diubah.', en: 'The order of the modules was changed.' },
  trashed: { id: '“{title}” dihapus.', en: '“{title}” was deleted.' },
  undo: { id: 'Urungkan', en: 'Undo' },
  courseFacts: {
    id: '{modules} modul · {questions} soal · {minutes} menit ({hours}\u00A0JP)',
    en: '{modules} modules · {questions} questions · {minutes} min ({hours}\u00A0JP)',
  },
  declared: { id: 'Direncanakan {hours} JP', en: '{hours} JP planned' },
  moduleFacts: { id: '{minutes} mnt · {questions} soal', en: '{minutes} min · {questions} questions' },
  moduleMinutes: { id: '{minutes} mnt', en: '{minutes} min' },
  errors: { id: '{count} kesalahan', en: '{count} errors' },
  warnings: { id: '{count} peringatan', en: '{count} warnings' },
  untitled: { id: 'Tanpa judul', en: 'Untitled' },
  emptyTitle: { id: 'Mulai dengan satu modul', en: 'Start with one module' },
  empty: {
    id: 'Kursus tersusun dari modul: pelajaran untuk dibaca, latihan, lalu tes untuk mengukur hasilnya. Tambahkan pelajaran pertama; urutannya dapat diubah kapan saja.',
    en: 'A course is made of modules: lessons to read, practice, then tests that measure the result. Add the first lesson; the order can change at any time.',
  },
  addLesson: { id: 'Tambah pelajaran', en: 'Add a lesson' },
} as const satisfies Readonly<Record<string, LocalText>>;

export const bankTexts = {
  banks: { id: 'Bank soal', en: 'Question banks' },
  add: { id: 'Tambah bank soal', en: 'Add a question bank' },
  addFirst: { id: 'Buat bank soal', en: 'Make a question bank' },
  empty: {
    id: 'Soal yang dipakai beberapa tes cukup ditulis sekali di bank; pre-test dan post-test mengundinya.',
    en: 'Questions that several tests use are written once in a bank; pre-test and post-test draw from it.',
  },
  title: { id: 'Judul bank soal', en: 'Title of the question bank' },
  facts: { id: '{questions} soal', en: '{questions} questions' },
  newTitle: { id: 'Bank soal baru', en: 'New question bank' },
} as const satisfies Readonly<Record<string, LocalText>>;

export const kindTexts: Readonly<Record<ModuleKind, LocalText>> = {
  lesson: { id: 'Pelajaran', en: 'Lesson' },
  practice: { id: 'Latihan', en: 'Practice' },
  'pre-test': { id: 'Pre-test', en: 'Pre-test' },
  'post-test': { id: 'Post-test', en: 'Post-test' },
  survey: { id: 'Survei', en: 'Survey' },
};

/** Title of a new module, in the course's language. */
export const newTitles: Readonly<Record<ModuleKind, LocalText>> = {
  lesson: { id: 'Pelajaran baru', en: 'New lesson' },
  practice: { id: 'Latihan baru', en: 'New practice' },
  'pre-test': { id: 'Pre-test', en: 'Pre-test' },
  'post-test': { id: 'Post-test', en: 'Post-test' },
  survey: { id: 'Survei', en: 'Survey' },
};

/** Names of the templates of a lesson, in the menu and as titles of new ones. */
export const moduleTemplateTexts: Readonly<Record<ModuleTemplateName, LocalText>> = {
  unit: { id: 'Materi pokok', en: 'Main topic' },
  'case-study': { id: 'Studi kasus', en: 'Case study' },
  checklist: { id: 'Daftar periksa', en: 'Checklist' },
};

export const moduleKinds: readonly ModuleKind[] = ['lesson', 'practice', 'pre-test', 'post-test', 'survey'];
