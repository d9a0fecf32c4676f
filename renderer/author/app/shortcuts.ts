import type { AjarBridge, MenuAction } from '#shared/contract/bridge.ts';
import type { LocalText } from '#shared/course/problem.ts';

/** `Mod` is Ctrl, on macOS Command. */
type Keys = string;

export interface ActionInfo {
  readonly action: MenuAction;
  readonly label: LocalText;
  /** Null: only in the menu. */
  readonly keys: Keys | null;
  /** In the browser edition, where the browser keeps `keys` for itself. */
  readonly browserKeys?: Keys;
  /** A second way to the same: not shown in menus, listed in the help. */
  readonly alsoKeys?: Keys;
  /** `editor`: the editor itself listens, and only while it has the focus. */
  readonly scope: 'window' | 'editor';
}

export interface ActionGroup {
  readonly title: LocalText;
  readonly actions: readonly ActionInfo[];
}

function inWindow(
  action: MenuAction,
  id: string,
  en: string,
  keys: Keys | null = null,
  browserKeys?: Keys,
): ActionInfo {
  const info: ActionInfo = { action, label: { id, en }, keys, scope: 'window' };
  return browserKeys === undefined ? info : { ...info, browserKeys };
}

function inEditor(action: MenuAction, id: string, en: string, keys: Keys): ActionInfo {
  return { action, label: { id, en }, keys, scope: 'editor' };
}

/** Every action of the app with its words and keys: what the menu shows, the help lists and the key handler obeys. */
export const actionGroups: readonly ActionGroup[] = [
  {
    title: { id: 'Kursus', en: 'Course' },
    actions: [
      inWindow('course.new', 'Kursus baru…', 'New course…', 'Mod+N', 'Alt+N'),
      inWindow('course.import', 'Impor berkas .ajar…', 'Import .ajar file…', 'Mod+O'),
      inWindow('course.import-folder', 'Impor dari folder…', 'Import from folder…', 'Mod+Shift+O'),
      inWindow('course.export', 'Ekspor paket…', 'Export package…', 'Mod+E'),
      inWindow('course.documents', 'Dokumen dan cetakan…', 'Documents and prints…', 'Mod+Alt+P'),
      inWindow('course.media', 'Media kursus…', 'Media of the course…', 'Mod+Alt+G'),
      inWindow('course.coverage', 'Matriks tujuan…', 'Matrix of objectives…', 'Mod+Alt+M'),
      inWindow('course.pack', 'Simpan salinan .ajar…', 'Save a copy as .ajar…', 'Mod+Shift+S'),
      inWindow('course.check', 'Periksa kursus', 'Check course', 'F9'),
      inWindow('course.readiness', 'Kesiapan rilis…', 'Readiness for release…', 'Shift+F9'),
      inWindow('course.settings', 'Setelan kursus…', 'Course settings…', 'Mod+Shift+,'),
    ],
  },
  {
    title: { id: 'Modul', en: 'Module' },
    actions: [
      inWindow('module.new', 'Modul baru…', 'New module…', 'Mod+Shift+N', 'Alt+Shift+N'),
      inWindow('module.duplicate', 'Gandakan modul', 'Duplicate module', 'Mod+Shift+D'),
      inWindow('module.history', 'Riwayat…', 'History…', 'Mod+Shift+R', 'Alt+Shift+R'),
      inWindow('module.trash', 'Hapus modul', 'Delete module', 'Mod+Shift+Backspace'),
      inWindow('module.questions', 'Daftar soal…', 'List of questions…', 'Mod+Alt+S'),
      inWindow('module.draw', 'Undian soal…', 'Draw questions…', 'Mod+Alt+U'),
      inWindow('bank.new', 'Bank soal baru…', 'New question bank…'),
    ],
  },
  {
    title: { id: 'Editor', en: 'Editor' },
    actions: [
      inEditor('edit.find', 'Cari…', 'Find…', 'Mod+F'),
      inWindow('edit.replace-course', 'Cari dan ganti di kursus…', 'Find and replace in the course…', 'Mod+Shift+F'),
      inEditor('edit.bold', 'Tebal', 'Bold', 'Mod+B'),
      inEditor('edit.italic', 'Miring', 'Italic', 'Mod+I'),
      inEditor('edit.link', 'Sisipkan tautan…', 'Insert link…', 'Mod+K'),
      inEditor('edit.image', 'Sisipkan gambar…', 'Insert image…', 'Mod+Shift+G'),
      inWindow('edit.question', 'Tambah soal…', 'Add question…', 'Mod+Shift+Q'),
    ],
  },
  {
    title: { id: 'Tampilan', en: 'View' },
    actions: [
      inWindow('view.library', 'Pustaka kursus', 'Course library', 'Mod+Shift+H'),
      inWindow('view.agencies', 'Instansi', 'Agencies', 'Mod+Shift+A', 'Alt+Shift+A'),
      inWindow('view.ledger', 'Buku catatan distribusi', 'Distribution ledger', 'Mod+Shift+L', 'Alt+Shift+L'),
      inWindow('view.write', 'Tulis kursus', 'Write the course', 'Mod+1', 'Alt+1'),
      inWindow('view.rehearse', 'Coba sebagai peserta', 'Rehearse as a learner', 'Mod+2', 'Alt+2'),
      inWindow('view.rehearse-cursor', 'Coba dari kursor', 'Rehearse from the cursor', 'Mod+Alt+K'),
      inWindow('view.release', 'Rilis kursus', 'Release the course', 'Mod+3', 'Alt+3'),
      inWindow('view.preview', 'Pratinjau', 'Preview', 'Mod+Shift+P'),
      inWindow('view.form', 'Formulir soal', 'Question form', 'F4'),
      inWindow('view.problems', 'Daftar masalah', 'Problems', 'Mod+Shift+M'),
      inWindow('view.theme', 'Ganti tema terang/gelap', 'Switch light/dark theme', 'Mod+Shift+T', 'Alt+Shift+T'),
      inWindow('view.language', 'Switch to English', 'Ganti ke bahasa Indonesia', 'Mod+Alt+L'),
    ],
  },
  {
    title: { id: 'Ajar', en: 'Ajar' },
    actions: [
      {
        action: 'app.palette',
        label: { id: 'Cari dan buka…', en: 'Find and open…' },
        keys: 'Mod+P',
        // In the editor Ctrl+K makes a link, as in every word processor.
        alsoKeys: 'Mod+K',
        scope: 'window',
      },
      inWindow('app.templates', 'Templat saya…', 'My templates…'),
      inWindow('app.settings', 'Setelan aplikasi…', 'App settings…', 'Mod+,'),
      inWindow('app.backups', 'Cadangan…', 'Backups…'),
      inWindow('app.help', 'Bantuan', 'Help', 'F1'),
      {
        action: 'app.shortcuts',
        label: { id: 'Pintasan papan tik', en: 'Keyboard shortcuts' },
        keys: 'Shift+F1',
        alsoKeys: '?',
        scope: 'window',
      },
      inWindow('app.about', 'Tentang Ajar', 'About Ajar'),
    ],
  },
];

const allActions: readonly ActionInfo[] = actionGroups.flatMap(({ actions }) => actions);

export interface KeyStroke {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** The stroke goes into a text: a sign without Ctrl or Alt is then just a sign. */
  readonly isTyping: boolean;
}

export interface KeySystem {
  readonly edition: AjarBridge['edition'];
  readonly isMac: boolean;
}

/** The keys of an action on this system; null when it has none. */
export function keysOf({ keys, browserKeys }: ActionInfo, { edition }: KeySystem): Keys | null {
  return edition === 'browser' ? (browserKeys ?? keys) : keys;
}

function matches(keys: Keys, stroke: KeyStroke, isMac: boolean): boolean {
  // Where the question mark is, and what is held for it, differs from one keyboard to another.
  if (keys === '?') return stroke.key === '?' && !stroke.isTyping && !stroke.ctrlKey && !stroke.metaKey;
  const parts = keys.split('+');
  const main = parts.at(-1) ?? '';
  const command = isMac ? stroke.metaKey : stroke.ctrlKey;
  const otherCommand = isMac ? stroke.ctrlKey : stroke.metaKey;
  return (
    !otherCommand &&
    command === parts.includes('Mod') &&
    stroke.shiftKey === parts.includes('Shift') &&
    stroke.altKey === parts.includes('Alt') &&
    isKey(main, stroke)
  );
}

function isKey(main: string, { key, code }: KeyStroke): boolean {
  if (main === ',') return code === 'Comma';
  // With Alt, macOS gives a special character as `key`, so a letter is also known by its place.
  return key.toLowerCase() === main.toLowerCase() || code === `Key${main}`;
}

/** The action that a key stroke in the window means; null for one that is not ours. */
export function actionOfStroke(stroke: KeyStroke, system: KeySystem): MenuAction | null {
  const found = allActions.find((info) => {
    const keys = [keysOf(info, system), info.alsoKeys ?? null].filter((known) => known !== null);
    return info.scope === 'window' && keys.some((known) => matches(known, stroke, system.isMac));
  });
  return found?.action ?? null;
}

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Backspace: '⌫' };

/** As a person reads it: "Ctrl+Shift+P", on macOS "⇧⌘P". */
export function keysText(keys: Keys, isMac: boolean): string {
  const parts = keys.split('+');
  if (!isMac) return parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+');
  const modifiers = ['Alt', 'Shift', 'Mod'].filter((part) => parts.includes(part));
  return [...modifiers, parts.at(-1) ?? ''].map((part) => macSigns[part] ?? part).join('');
}

export function infoOf(action: MenuAction): ActionInfo {
  const info = allActions.find((known) => known.action === action);
  if (!info) throw new Error(`no such action: ${action}`);
  return info;
}
