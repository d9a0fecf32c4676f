/** The application menu as data, so that it can be checked without Electron. */
import type { MenuAction } from '#shared/contract/bridge.ts';
import type { LocalText } from '#shared/course/problem.ts';

export type MenuRole =
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'pasteAndMatchStyle'
  | 'selectAll'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'togglefullscreen'
  | 'toggleDevTools'
  | 'minimize'
  | 'quit';

export type MenuEntry =
  | { readonly kind: 'action'; readonly action: MenuAction; readonly label: LocalText; readonly shortcut?: string }
  | { readonly kind: 'role'; readonly role: MenuRole; readonly label: LocalText }
  | { readonly kind: 'separator' };

export interface MenuGroup {
  readonly label: LocalText;
  readonly entries: readonly MenuEntry[];
}

const separator: MenuEntry = { kind: 'separator' };

function action(name: MenuAction, id: string, en: string, shortcut?: string): MenuEntry {
  const label = { id, en };
  return shortcut === undefined
    ? { kind: 'action', action: name, label }
    : { kind: 'action', action: name, label, shortcut };
}

function role(name: MenuRole, id: string, en: string): MenuEntry {
  return { kind: 'role', role: name, label: { id, en } };
}

const courseGroup: MenuGroup = {
  label: { id: '&Kursus', en: '&Course' },
  entries: [
    action('course.new', 'Kursus baru…', 'New course…', 'CmdOrCtrl+N'),
    separator,
    action('course.import', 'Impor berkas .ajar…', 'Import .ajar file…', 'CmdOrCtrl+O'),
    action('course.import-folder', 'Impor dari folder…', 'Import from folder…', 'CmdOrCtrl+Shift+O'),
    separator,
    action('course.export', 'Ekspor paket…', 'Export package…', 'CmdOrCtrl+E'),
    action('course.documents', 'Dokumen dan cetakan…', 'Documents and prints…', 'CmdOrCtrl+Alt+P'),
    action('course.media', 'Media kursus…', 'Media of the course…', 'CmdOrCtrl+Alt+G'),
    action('course.coverage', 'Matriks tujuan…', 'Matrix of objectives…', 'CmdOrCtrl+Alt+M'),
    action('course.pack', 'Simpan salinan .ajar…', 'Save a copy as .ajar…', 'CmdOrCtrl+Shift+S'),
    action('course.check', 'Periksa kursus', 'Check course', 'F9'),
    action('course.readiness', 'Kesiapan rilis…', 'Readiness for release…', 'Shift+F9'),
    separator,
    action('course.settings', 'Setelan kursus…', 'Course settings…', 'CmdOrCtrl+Shift+,'),
    action('app.templates', 'Templat saya…', 'My templates…'),
    action('app.settings', 'Setelan aplikasi…', 'App settings…', 'CmdOrCtrl+,'),
    action('app.backups', 'Cadangan…', 'Backups…'),
    separator,
    role('quit', 'Keluar', 'Quit'),
  ],
};

const moduleGroup: MenuGroup = {
  label: { id: '&Modul', en: '&Module' },
  entries: [
    action('module.new', 'Modul baru…', 'New module…', 'CmdOrCtrl+Shift+N'),
    action('module.duplicate', 'Gandakan modul', 'Duplicate module', 'CmdOrCtrl+Shift+D'),
    action('module.history', 'Riwayat…', 'History…', 'CmdOrCtrl+Shift+R'),
    action('module.trash', 'Hapus modul', 'Delete module', 'CmdOrCtrl+Shift+Backspace'),
    separator,
    action('module.questions', 'Daftar soal…', 'List of questions…', 'CmdOrCtrl+Alt+S'),
    action('module.draw', 'Undian soal…', 'Draw questions…', 'CmdOrCtrl+Alt+U'),
    action('bank.new', 'Bank soal baru…', 'New question bank…'),
  ],
};

const editGroup: MenuGroup = {
  label: { id: '&Edit', en: '&Edit' },
  entries: [
    role('undo', 'Urungkan', 'Undo'),
    role('redo', 'Ulangi', 'Redo'),
    separator,
    role('cut', 'Potong', 'Cut'),
    role('copy', 'Salin', 'Copy'),
    role('paste', 'Tempel', 'Paste'),
    role('pasteAndMatchStyle', 'Tempel sebagai teks biasa', 'Paste as plain text'),
    role('selectAll', 'Pilih semua', 'Select all'),
    separator,
    action('edit.find', 'Cari…', 'Find…', 'CmdOrCtrl+F'),
    action('edit.replace-course', 'Cari dan ganti di kursus…', 'Find and replace in the course…', 'CmdOrCtrl+Shift+F'),
    separator,
    action('edit.bold', 'Tebal', 'Bold', 'CmdOrCtrl+B'),
    action('edit.italic', 'Miring', 'Italic', 'CmdOrCtrl+I'),
    action('edit.link', 'Sisipkan tautan…', 'Insert link…', 'CmdOrCtrl+K'),
    action('edit.image', 'Sisipkan gambar…', 'Insert image…', 'CmdOrCtrl+Shift+G'),
    action('edit.question', 'Tambah soal…', 'Add question…', 'CmdOrCtrl+Shift+Q'),
  ],
};

const viewGroup: MenuGroup = {
  label: { id: '&Tampilan', en: '&View' },
  entries: [
    action('app.palette', 'Cari dan buka…', 'Find and open…', 'CmdOrCtrl+P'),
    separator,
    action('view.library', 'Pustaka kursus', 'Course library', 'CmdOrCtrl+Shift+H'),
    action('view.agencies', 'Instansi', 'Agencies', 'CmdOrCtrl+Shift+A'),
    action('view.ledger', 'Buku catatan distribusi', 'Distribution ledger', 'CmdOrCtrl+Shift+L'),
    action('view.write', 'Tulis kursus', 'Write the course', 'CmdOrCtrl+1'),
    action('view.rehearse', 'Coba sebagai peserta', 'Rehearse as a learner', 'CmdOrCtrl+2'),
    action('view.rehearse-cursor', 'Coba dari kursor', 'Rehearse from the cursor', 'CmdOrCtrl+Alt+K'),
    action('view.release', 'Rilis kursus', 'Release the course', 'CmdOrCtrl+3'),
    action('view.preview', 'Pratinjau', 'Preview', 'CmdOrCtrl+Shift+P'),
    action('view.form', 'Formulir soal', 'Question form', 'F4'),
    action('view.problems', 'Daftar masalah', 'Problems', 'CmdOrCtrl+Shift+M'),
    separator,
    action('view.theme', 'Ganti tema terang/gelap', 'Switch light/dark theme', 'CmdOrCtrl+Shift+T'),
    action('view.language', 'Switch to English', 'Ganti ke bahasa Indonesia', 'CmdOrCtrl+Alt+L'),
    separator,
    role('resetZoom', 'Ukuran sebenarnya', 'Actual size'),
    role('zoomIn', 'Perbesar', 'Zoom in'),
    role('zoomOut', 'Perkecil', 'Zoom out'),
    role('togglefullscreen', 'Layar penuh', 'Full screen'),
  ],
};

const helpGroup: MenuGroup = {
  label: { id: '&Bantuan', en: '&Help' },
  entries: [
    action('app.help', 'Bantuan', 'Help', 'F1'),
    action('app.shortcuts', 'Pintasan papan tik', 'Keyboard shortcuts', 'Shift+F1'),
    action('app.about', 'Tentang Ajar', 'About Ajar'),
  ],
};

/** All groups in the order of the menu bar. */
export const menuGroups: readonly MenuGroup[] = [courseGroup, moduleGroup, editGroup, viewGroup, helpGroup];
/** Added while the app is not packaged. */
export const developerEntry: MenuEntry = role('toggleDevTools', 'Alat pengembang', 'Developer tools');
