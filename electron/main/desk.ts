import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { createRotatingLog } from '#backend/host-kit/rotating-log.ts';
import type { Log } from '#backend/ports.ts';
import { openHostState, type HostStateFile } from './host-state.ts';
import type { Launch } from './launch.ts';
import { newOrigins } from './origins.ts';
import type { Origins } from './url-policy.ts';

/** What the parts of the desktop host share during one run. */
export interface Desk {
  readonly launch: Launch;
  readonly origins: Origins;
  readonly log: Log;
  readonly state: HostStateFile;
  readonly systemLocale: 'id' | 'en';
  /** Whether tools for developers are offered. */
  readonly developer: 'shown' | 'hidden';
  /** Folder of the built files. */
  readonly outDir: string;
  readonly userDataDir: string;
  /** The person's language, else the system's. */
  readonly locale: () => 'id' | 'en';
  /** The main window; null before it opens and after it closed. */
  readonly window: () => BrowserWindow | null;
  readonly setWindow: (window: BrowserWindow) => void;
  /** All windows that show the app's own page, the main one too. */
  readonly windows: () => readonly BrowserWindow[];
  /** Another one beside the main window. */
  readonly addWindow: (window: BrowserWindow) => void;
  /** The one that a person works in: dialogs belong to it. */
  readonly front: () => BrowserWindow | null;
}

/** Call when Electron is ready: the system's language is not known before. */
export function createDesk(launch: Launch): Desk {
  const userDataDir = app.getPath('userData');
  const log = createRotatingLog(join(userDataDir, 'logs'));
  const state = openHostState(join(userDataDir, 'window.json'), log);
  const systemLocale = systemLanguage();
  let main: BrowserWindow | null = null;
  const others = new Set<BrowserWindow>();
  const window = () => (main?.isDestroyed() === false ? main : null);
  const windows = () => [...(main === null ? [] : [main]), ...others].filter((one) => !one.isDestroyed());
  return {
    launch,
    origins: newOrigins(),
    log,
    state,
    systemLocale,
    developer: app.isPackaged ? 'hidden' : 'shown',
    outDir: join(app.getAppPath(), 'out'),
    userDataDir,
    locale: () => state.get().locale ?? systemLocale,
    window,
    setWindow: (opened) => {
      main = opened;
    },
    windows,
    addWindow: (opened) => {
      others.add(opened);
      opened.once('closed', () => others.delete(opened));
    },
    front: () => windows().find((one) => one === BrowserWindow.getFocusedWindow()) ?? window(),
  };
}

/** Indonesian unless the system speaks English: that is where Ajar is used. */
export function systemLanguage(): 'id' | 'en' {
  return app.getLocale().toLowerCase().startsWith('en') ? 'en' : 'id';
}
