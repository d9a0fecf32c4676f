/** Files and folders that a person chose: the page gets a token and a name, never a path. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { extname, isAbsolute, join } from 'node:path';
import { BrowserWindow, dialog, shell, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { FileTokenRegistry } from '#backend/host-kit/file-tokens.ts';
import { toSafeName } from '#backend/host-kit/web/safe-path.ts';
import type { FileToken, PickKind, SaveKind } from '#shared/contract/bridge.ts';
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

const imageExtensions = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'svg'];
const mediaExtensions = [...imageExtensions, 'mp3', 'm4a', 'ogg', 'wav', 'mp4', 'webm', 'vtt', 'pdf'];

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
    return parent === undefined ? null : freePath(join(parent, name));
  }

  async function newFileTarget(kind: 'package' | 'course', name: string): Promise<string | null> {
    const extension = kind === 'package' ? 'zip' : 'ajar';
    const label = (kind === 'package' ? texts.packages : texts.courses)[locale()];
    const chosen = await askTarget({
      defaultPath: extname(name) === `.${extension}` ? name : `${name}.${extension}`,
      filters: [{ name: label, extensions: [extension] }],
    });
    if (chosen === null || extname(chosen).toLowerCase() === `.${extension}`) return chosen;
    // The dialog has asked about overwriting the name as it was typed, not about this one.
    return freePath(`${chosen}.${extension}`);
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
      const file = freePath(join(pasteFolder, toSafeName(name, 'gambar.png')));
      await writeFile(file, new Uint8Array(bytes), { flag: 'wx' });
      return tokens.add(file);
    },
    saveTarget: async (kind, suggestedName) => {
      const name = toSafeName(suggestedName, 'kursus');
      const path = kind === 'course-folder' ? await newFolderTarget(name) : await newFileTarget(kind, name);
      return path === null ? null : { ...tokens.add(path), bytes: 0 };
    },
    reveal: async (token) => shell.showItemInFolder(tokens.pathOf(token)),
    close: async () => {
      if (pasteFolder !== null) await rm(pasteFolder, { recursive: true, force: true });
    },
  };
}

function pickOptions(kind: PickKind, locale: 'id' | 'en'): OpenDialogOptions {
  switch (kind) {
    case 'image':
      return {
        properties: ['openFile', 'multiSelections'],
        filters: [{ name: texts.images[locale], extensions: imageExtensions }],
      };
    case 'media':
      return {
        properties: ['openFile', 'multiSelections'],
        filters: [{ name: texts.media[locale], extensions: mediaExtensions }],
      };
    case 'course':
      return { properties: ['openFile'], filters: [{ name: texts.courses[locale], extensions: ['ajar', 'zip'] }] };
    case 'course-folder':
      return { properties: ['openDirectory'] };
  }
}

/** The path itself, or with `-2`, `-3` … before the extension when something is there already. */
export function freePath(path: string, isTaken: (path: string) => boolean = existsSync): string {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  let candidate = path;
  for (let count = 2; isTaken(candidate); count += 1) candidate = `${stem}-${count}${extension}`;
  return candidate;
}
