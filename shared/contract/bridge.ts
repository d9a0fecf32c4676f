import type { AjarEvent } from './events.ts';
import type { RehearsalPlace } from './rehearsal-window.ts';
import type { Result } from './result.ts';

/** Names a file or folder that the host knows; the renderer never sees a path. */
export interface FileToken {
  readonly token: string;
  /** Name without folder. */
  readonly name: string;
  /** Bytes; 0 for a folder or a file that does not exist yet. */
  readonly bytes: number;
}

export type PickKind = 'image' | 'media' | 'course' | 'course-folder' | 'backup-folder' | 'table' | 'key' | 'package';
/** The folders are new ones; in the browser edition those of batches and backups are on this very computer. */
export type SaveKind =
  'package' | 'course' | 'course-folder' | 'batch-folder' | 'backup-folder' | 'table' | 'document' | 'key';
export type SaveFileKind = Exclude<SaveKind, 'course-folder' | 'batch-folder' | 'backup-folder'>;

/** The part of the browser's `File` that matters here; the preload gets the real one. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Actions of the application menu that the author's app carries out. */
export type MenuAction =
  | 'course.new'
  | 'course.import'
  | 'course.import-folder'
  | 'course.export'
  | 'course.documents'
  | 'course.coverage'
  | 'course.readiness'
  | 'course.media'
  | 'course.pack'
  | 'course.settings'
  | 'course.check'
  | 'module.new'
  | 'module.duplicate'
  | 'module.history'
  | 'module.trash'
  | 'bank.new'
  | 'module.draw'
  | 'module.questions'
  | 'edit.bold'
  | 'edit.italic'
  | 'edit.link'
  | 'edit.image'
  | 'edit.question'
  | 'edit.find'
  | 'edit.replace-course'
  | 'view.library'
  | 'view.agencies'
  | 'view.ledger'
  | 'view.write'
  | 'view.rehearse'
  | 'view.rehearse-cursor'
  | 'view.release'
  | 'view.preview'
  | 'view.problems'
  | 'view.form'
  | 'view.theme'
  | 'view.language'
  | 'app.palette'
  | 'app.templates'
  | 'app.settings'
  | 'app.backups'
  | 'app.help'
  | 'app.shortcuts'
  | 'app.about';

/**
 * What a host gives the author's app (`window.ajar` on the desktop; an HTTP client of the same shape in the browser
 * edition). `call` never rejects for a failure of the method; it rejects only when the host is gone.
 */
export interface AjarBridge {
  readonly edition: 'desktop' | 'browser';
  call(name: string, input: unknown): Promise<Result<unknown>>;
  /** Returns the function that ends the subscription. */
  onEvent(listener: (event: AjarEvent) => void): () => void;
  onMenu(listener: (action: MenuAction) => void): () => void;
  /**
   * The window is about to close: the listener writes what is still in memory. The host waits for the promise, at most
   * two seconds. Returns the function that ends the subscription. Missing in the browser edition, where the page's own
   * `pagehide` plays this part.
   */
  onFlush?(listener: () => Promise<void>): () => void;
  /** Tells the host the interface language and theme, for menus, dialogs and the window frame. */
  setAppearance(appearance: { readonly locale: 'id' | 'en'; readonly theme: 'system' | 'light' | 'dark' }): void;
  readonly files: {
    /** Asks the person; empty when they cancelled. */
    pick(kind: PickKind): Promise<readonly FileToken[]>;
    /** A dropped or pasted file. */
    offer(file: DroppedFile): Promise<FileToken>;
    /** Asks where to save; null when cancelled. */
    saveTarget(kind: SaveKind, suggestedName: string): Promise<FileToken | null>;
    /** Desktop: shows the file in its folder. Browser edition: downloads it. */
    reveal(token: string): Promise<void>;
  };
  /**
   * Shows the rehearsal of a course in a window of its own; one that is open already comes to the front as it is. Rejects
   * where the browser forbids new windows.
   */
  showRehearsal(place: RehearsalPlace): Promise<void>;
  /** `https:` and `mailto:` only, after a question. */
  openExternal(url: string): Promise<void>;
}
