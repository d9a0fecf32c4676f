/** Files and folders that a person chose: the page gets a token and a name, never a path. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { extname, isAbsolute, join } from 'node:path';
import { BrowserWindow, dialog, shell, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { FileTokenRegistry } from '#backend/host-kit/file-tokens.ts';
import { freeFile, freeFolder } from '#backend/host-kit/free-path.ts';
import { toSafeName } from '#backend/host-kit/web/safe-path.ts';
import type { FileToken, PickKind, SaveFileKind, SaveKind } from '#shared/contract/bridge.ts';
import { pickExtensions, saveExtensions } from '#shared/contract/channels.ts';
import { texts } from './texts.ts';

export interface ChosenFiles {
  pick(kind: PickKind): Promise<readonly FileToken[]>;
  /** A dropped file or folder, by the path that the preload found for it. */
  offerPath(path: string): Promise<FileToken>;
  /** A pasted file, which has no path. */
  offerBytes(name: string, bytes: ArrayBuffer): Promise<FileToken>;
  saveTarget(kind: SaveKind, suggestedName: string): Promise<FileToken | null>;
  reveal(token: string): Promise<void>;
  /** Removes what was pasted. */
  close(): Promise<void>;
}

export interface ChosenFilesOptions {
  readonly tokens: FileTokenRegistry;
  readonly window: () => BrowserWindow | null;
  readonly locale: () => 'id' | 'en';
  /** Folder for pasted files; made when the first one comes. */
  readonly tempParent: string;
}

const pickLabels = {
  image: texts.images,
  media: texts.media,
  course: texts.courses,
  table: texts.tables,
  key: texts.keys,
  package: texts.packages,
} as const;
const saveLabels = {
  package: texts.packages,
  course: texts.courses,
  table: texts.tables,
  document: texts.documents,
  key: texts.keys,
} as const;

export function createChosenFiles(options: ChosenFilesOptions): ChosenFiles {
  const { tokens, locale } = options;
  let pasteFolder: string | null = null;

  async function ask(dialogOptions: OpenDialogOptions): Promise<readonly string[]> {
    const window = options.window();
    const answer = await (window === null
      ? dialog.showOpenDialog(dialogOptions)
      : dialog.showOpenDialog(window, dialogOptions));
    return answer.canceled ? [] : answer.filePaths;
  }

  async function askTarget(dialogOptions: SaveDialogOptions): Promise<string | null> {
    const window = options.window();
    const answer = await (window === null
      ? dialog.showSaveDialog(dialogOptions)
      : dialog.showSaveDialog(window, dialogOptions));
    return answer.canceled || answer.filePath === '' ? null : answer.filePath;
  }

  async function newFolderTarget(name: string): Promise<string | null> {
    const properties: OpenDialogOptions['properties'] = ['openDirectory', 'createDirectory'];
    const [parent] = await ask({ properties, buttonLabel: texts.chooseParentFolder[locale()] });
    return parent === undefined ? null : freeFolder(join(parent, name));
  }

  async function newFileTarget(kind: SaveFileKind, name: string): Promise<string | null> {
    const known = saveExtensions[kind];
    const own = known.find((extension) => extname(name).toLowerCase() === `.${extension}`);
    const extension = own ?? known[0] ?? '';
    const chosen = await askTarget({
      defaultPath: own === undefined ? `${name}.${extension}` : name,
      filters: [{ name: saveLabels[kind][locale()], extensions: [extension] }],
    });
    if (chosen === null || extname(chosen).toLowerCase() === `.${extension}`) return chosen;
    // The dialog has asked about overwriting the name as it was typed, not about this one.
    return freeFile(`${chosen}.${extension}`);
  }

  return {
    pick: async (kind) => (await ask(pickOptions(kind, locale()))).map((path) => tokens.add(path)),
    offerPath: async (path) => {
      if (!isAbsolute(path)) throw new Error('A dropped file has an absolute path.');
      return tokens.add(path);
    },
    offerBytes: async (name, bytes) => {
      await mkdir(options.tempParent, { recursive: true });
      pasteFolder ??= await mkdtemp(join(options.tempParent, 'paste-'));
      const file = freeFile(join(pasteFolder, toSafeName(name, 'gambar.png')));
      await writeFile(file, new Uint8Array(bytes), { flag: 'wx' });
      return tokens.add(file);
    },
    saveTarget: async (kind, suggestedName) => {
      const name = toSafeName(suggestedName, 'kursus');
      const isFolder = kind === 'course-folder' || kind === 'batch-folder' || kind === 'backup-folder';
      const path = isFolder ? await newFolderTarget(name) : await newFileTarget(kind, name);
      return path === null ? null : { ...tokens.add(path), bytes: 0 };
    },
    reveal: async (token) => shell.showItemInFolder(tokens.pathOf(token)),
    close: async () => {
      if (pasteFolder !== null) await rm(pasteFolder, { recursive: true, force: true });
    },
  };
}

function pickOptions(kind: PickKind, locale: 'id' | 'en'): OpenDialogOptions {
  if (kind === 'course-folder' || kind === 'backup-folder') return { properties: ['openDirectory'] };
  const many = kind === 'image' || kind === 'media';
  return {
    properties: many ? ['openFile', 'multiSelections'] : ['openFile'],
    filters: [{ name: pickLabels[kind][locale], extensions: [...pickExtensions[kind]] }],
  };
}
