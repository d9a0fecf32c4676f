/** What happens when a window or the host itself fails: it is logged, said, and the work goes on. */
import { once } from 'node:events';
import { app, dialog, type BrowserWindow } from 'electron';
import type { Log } from '#backend/ports.ts';
import { texts } from './texts.ts';

type Locale = () => 'id' | 'en';

/** After a crash or while it hangs, the person chooses to reload the window or to leave. */
export function watchWindow(window: BrowserWindow, log: Log, locale: Locale): void {
  let asking = false;
  const ask = async (question: () => Promise<void>): Promise<void> => {
    if (asking || window.isDestroyed()) return;
    asking = true;
    await question().finally(() => {
      asking = false;
    });
  };
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    log.error('window.crashed', { reason: details.reason, exitCode: details.exitCode });
    void ask(() => offerReload(window, locale));
  });
  window.on('unresponsive', () => {
    log.error('window.unresponsive');
    void ask(() => offerWait(window, locale));
  });
  window.webContents.on('preload-error', (_event, _path, error) => {
    log.error('window.preload-failed', { message: error.message });
  });
  window.webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame) log.error('window.load-failed', { code, description });
  });
}

async function offerReload(window: BrowserWindow, locale: Locale): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: texts.crashed[locale()],
    detail: texts.crashedDetail[locale()],
    buttons: [texts.reload[locale()], texts.quit[locale()]],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) app.quit();
  else if (!window.isDestroyed()) window.webContents.reload();
}

async function offerWait(window: BrowserWindow, locale: Locale): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: texts.unresponsive[locale()],
    detail: texts.unresponsiveDetail[locale()],
    buttons: [texts.wait[locale()], texts.reload[locale()]],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response !== 1 || window.isDestroyed()) return;
  const { webContents } = window;
  const gone = once(webContents, 'render-process-gone');
  webContents.forcefullyCrashRenderer();
  await gone;
  webContents.reload();
}

/** Errors that nobody caught are logged and, the first time, said: a wall of boxes helps nobody. */
export function watchHost(log: Log, locale: Locale): void {
  let said = false;
  const report = (error: unknown): void => {
    const known = error instanceof Error ? error : new Error(String(error));
    log.error('host.uncaught', { message: known.message, stack: known.stack ?? '' });
    if (said || !app.isReady()) return;
    said = true;
    void dialog.showMessageBox({
      type: 'error',
      message: texts.internalError[locale()],
      detail: texts.internalErrorDetail[locale()],
    });
  };
  process.on('uncaughtException', report);
  process.on('unhandledRejection', report);
  app.on('child-process-gone', (_event, details) => {
    log.error('child-process.gone', { type: details.type, reason: details.reason, exitCode: details.exitCode });
  });
}
