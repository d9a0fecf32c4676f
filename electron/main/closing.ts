/** Ends the app in order: the page writes what it holds, the window closes, the library closes. */
import { app, type BrowserWindow } from 'electron';
import type { Log } from '#backend/ports.ts';
import { notices } from '#shared/contract/channels.ts';

/** How long the page may take to write; after that the journal, at most a second old, has to do. */
const flushLimitMs = 2_000;

/** Asks a page to write what is still in memory. */
export interface Flusher {
  /** Resolves when the page has answered, is gone, or has taken too long. Never rejects. */
  flush(window: BrowserWindow): Promise<'done' | 'late' | 'gone'>;
  /** The page's answer to the request of that number. */
  readonly flushed: (round: number) => void;
}

export function createFlusher(log: Log): Flusher {
  const waiting = new Map<number, () => void>();
  let rounds = 0;
  return {
    flush: async (window) => {
      const { webContents } = window;
      if (webContents.isDestroyed() || webContents.isCrashed()) return 'gone';
      rounds += 1;
      const round = rounds;
      const outcome = await new Promise<'done' | 'late' | 'gone'>((resolve) => {
        const timer = setTimeout(() => resolve('late'), flushLimitMs);
        const settle = (result: 'done' | 'gone'): void => {
          clearTimeout(timer);
          resolve(result);
        };
        waiting.set(round, () => settle('done'));
        webContents.once('render-process-gone', () => settle('gone'));
        webContents.send(notices.flush, round);
      });
      waiting.delete(round);
      if (outcome !== 'done') log.error('window.flush', { outcome });
      return outcome;
    },
    flushed: (round) => waiting.get(round)?.(),
  };
}

/** Holds the window open until the page has written. */
export function flushBeforeClose(window: BrowserWindow, flusher: Flusher): void {
  let state: 'open' | 'flushing' | 'flushed' = 'open';
  window.on('close', (event) => {
    if (state === 'flushed') return;
    event.preventDefault();
    if (state === 'flushing') return;
    state = 'flushing';
    void flushThenClose();
  });
  async function flushThenClose(): Promise<void> {
    await flusher.flush(window);
    state = 'flushed';
    if (!window.isDestroyed()) window.close();
  }
}

/** Closes the library when the last window is gone, then lets the app end. */
export function endInOrder(close: () => Promise<void>, log: Log): void {
  let state: 'running' | 'closing' | 'closed' = 'running';
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    void closeThenQuit();
  });
  async function closeThenQuit(): Promise<void> {
    await close().catch((error: unknown) => log.error('host.close-failed', { message: String(error) }));
    state = 'closed';
    app.quit();
  }
}
