/** Puts the desktop host together: fence, window, the page's messages, backend, menu, end. */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { app, nativeTheme, session, type BrowserWindow } from 'electron';
import type { Backend } from '#backend/backend.ts';
import { createBackend } from '#backend/create-backend.ts';
import { systemClock } from '#backend/host-kit/clock.ts';
import { createFileTokens, type FileTokenRegistry } from '#backend/host-kit/file-tokens.ts';
import { systemIds } from '#backend/host-kit/ids.ts';
import type { HeavyRunner } from '#backend/ports.ts';
import { notices } from '#shared/contract/channels.ts';
import { createChosenFiles, type ChosenFiles } from './chosen-files.ts';
import { createFlusher, endInOrder, flushBeforeClose, type Flusher } from './closing.ts';
import { watchHost, watchWindow } from './crash.ts';
import { createDesk, type Desk } from './desk.ts';
import { fenceAllContents, fenceSession } from './fence.ts';
import { answerPage, type Appearance } from './ipc.ts';
import type { Launch } from './launch.ts';
import { createLinkOpener } from './links.ts';
import { showMenu } from './menu.ts';
import { createRehearsalWindows, type RehearsalWindows } from './rehearsal-windows.ts';
import { createWindowPrinter } from './print-window.ts';
import { serveApp, servePreview } from './protocols.ts';
import { createUtilityHeavyRunner } from './utility-heavy-runner.ts';
import { currentBackground, openWindow, showAgain } from './window.ts';

/** Runs the app. Rejects when the library folder cannot be used. Call when Electron is ready. */
export async function startDesktop(launch: Launch): Promise<void> {
  const desk = createDesk(launch);
  watchHost(desk.log, desk.locale);
  const openExternal = createLinkOpener({ ...desk, window: desk.front });
  fenceOff(desk, openExternal);

  const tokens = createFileTokens();
  const files = createChosenFiles({ ...desk, window: desk.front, tokens, tempParent: join(desk.userDataDir, 'temp') });
  const heavy = createUtilityHeavyRunner(join(desk.outDir, 'main', 'worker.js'), desk.log);
  // The window comes first: opening a library can take a moment on a slow disk.
  const backend = setImmediate().then(() => openLibrary(desk, tokens, heavy));
  const flusher = createFlusher(desk.log);
  const preloadFile = join(desk.outDir, 'preload', 'index.cjs');
  const rehearsals = createRehearsalWindows(desk, preloadFile);

  servePages(desk, backend);
  listenToPage(desk, { backend, files, flusher, openExternal, rehearsals });
  refreshMenu(desk);
  showWindow(desk, preloadFile, flusher).once('closed', () => rehearsals.closeAll());
  endInOrder(async () => {
    await backend.then((opened) => opened.close());
    await heavy.close();
    await files.close();
  }, desk.log);
  (await backend).subscribe((event) => {
    for (const { webContents } of desk.windows()) webContents.send(notices.event, event);
  });
}

function fenceOff(desk: Desk, openExternal: (url: string) => Promise<void>): void {
  const { origins, log, launch } = desk;
  const fence = { origins, devOrigin: launch.devRendererUrl, log, onLink: (url: string) => void openExternal(url) };
  fenceAllContents(fence);
  fenceSession(session.defaultSession, fence);
}

function openLibrary(desk: Desk, files: FileTokenRegistry, heavy: HeavyRunner): Backend {
  const { launch, origins } = desk;
  return createBackend({
    edition: 'desktop',
    appVersion: app.getVersion(),
    systemLocale: desk.systemLocale,
    libraryDir: launch.libraryDir,
    assetsDir: join(desk.outDir, 'assets'),
    ...(launch.sqliteBinding === null ? {} : { sqliteBinding: launch.sqliteBinding }),
    clock: systemClock,
    ids: systemIds,
    files,
    log: desk.log,
    heavy,
    printer: createWindowPrinter(),
    preview: {
      open: (courseId) => ({ url: `${origins.preview}/${courseId}/index.html`, origin: origins.preview }),
    },
  });
}

function servePages({ launch, origins, outDir }: Desk, backend: Promise<Backend>): void {
  const source = { rendererDir: join(outDir, 'renderer'), devRendererUrl: launch.devRendererUrl };
  serveApp(session.defaultSession, source, origins);
  servePreview(session.defaultSession, backend, origins);
}

interface PageServices {
  readonly backend: Promise<Backend>;
  readonly files: ChosenFiles;
  readonly flusher: Flusher;
  readonly openExternal: (url: string) => Promise<void>;
  readonly rehearsals: RehearsalWindows;
}

function listenToPage(desk: Desk, { backend, files, flusher, openExternal, rehearsals }: PageServices): void {
  answerPage({
    appOrigin: desk.origins.app,
    log: desk.log,
    backend,
    files,
    isOurs: (contents) => desk.windows().some(({ webContents }) => webContents === contents),
    setAppearance: (appearance) => applyAppearance(desk, appearance),
    openExternal,
    flushed: flusher.flushed,
    showRehearsal: (place) => rehearsals.show(place),
  });
}

function applyAppearance(desk: Desk, appearance: Appearance): void {
  desk.state.update(appearance);
  nativeTheme.themeSource = appearance.theme;
  for (const window of desk.windows()) window.setBackgroundColor(currentBackground());
  refreshMenu(desk);
}

function refreshMenu(desk: Desk): void {
  showMenu({
    locale: desk.locale(),
    developer: desk.developer,
    run: (action) => {
      const window = desk.window();
      if (window === null) return;
      // Whatever the person chose, also above another window, happens in the main one; looks are those of all windows.
      if (action !== 'view.theme' && action !== 'view.language') showAgain(window);
      window.webContents.send(notices.menu, action);
    },
  });
}

function showWindow(desk: Desk, preloadFile: string, flusher: Flusher): BrowserWindow {
  nativeTheme.themeSource = desk.state.get().theme;
  const window = openWindow({ ...desk, preloadFile, page: desk.origins.appPage, memory: 'main', beside: null });
  desk.setWindow(window);
  watchWindow(window, desk.log, desk.locale);
  flushBeforeClose(window, flusher);
  app.on('second-instance', () => showAgain(window));
  return window;
}
