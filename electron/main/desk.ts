import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
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
  /** The app's window; null before it opens and after it closed. */
  readonly window: () => BrowserWindow | null;
  readonly setWindow: (window: BrowserWindow) => void;
}

/** Call when Electron is ready: the system's language is not known before. */
export function createDesk(launch: Launch): Desk {
  const userDataDir = app.getPath('userData');
  const log = createRotatingLog(join(userDataDir, 'logs'));
  const state = openHostState(join(userDataDir, 'window.json'), log);
  const systemLocale = systemLanguage();
  let window: BrowserWindow | null = null;
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
    window: () => (window?.isDestroyed() === false ? window : null),
    setWindow: (opened) => {
      window = opened;
    },
  };
}

/** Indonesian unless the system speaks English: that is where Ajar is used. */
export function systemLanguage(): 'id' | 'en' {
  return app.getLocale().toLowerCase().startsWith('en') ? 'en' : 'id';
}
