/** Puts the desktop host together: fence, window, the page's messages, backend, menu, end. */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { app, nativeTheme, session } from 'electron';
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
import { createWindowPrinter } from './print-window.ts';
import { serveApp, servePreview } from './protocols.ts';
import { createUtilityHeavyRunner } from './utility-heavy-runner.ts';
import { currentBackground, openWindow } from './window.ts';

/** Runs the app. Rejects when the library folder cannot be used. Call when Electron is ready. */
export async function startDesktop(launch: Launch): Promise<void> {
  const desk = createDesk(launch);
  watchHost(desk.log, desk.locale);
  const openExternal = createLinkOpener(desk);
  fenceOff(desk, openExternal);

  const tokens = createFileTokens();
  const files = createChosenFiles({ ...desk, tokens, tempParent: join(desk.userDataDir, 'temp') });
  const heavy = createUtilityHeavyRunner(join(desk.outDir, 'main', 'worker.js'), desk.log);
  // The window comes first: opening a library can take a moment on a slow disk.
  const backend = setImmediate().then(() => openLibrary(desk, tokens, heavy));
  const flusher = createFlusher(desk.log);

  servePages(desk, backend);
  listenToPage(desk, { backend, files, flusher, openExternal });
  refreshMenu(desk);
  showWindow(desk, flusher);
  endInOrder(async () => {
    await backend.then((opened) => opened.close());
    await heavy.close();
    await files.close();
  }, desk.log);
  (await backend).subscribe((event) => desk.window()?.webContents.send(notices.event, event));
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
}

function listenToPage(desk: Desk, { backend, files, flusher, openExternal }: PageServices): void {
  answerPage({
    appOrigin: desk.origins.app,
    log: desk.log,
    backend,
    files,
    contents: () => desk.window()?.webContents ?? null,
    setAppearance: (appearance) => applyAppearance(desk, appearance),
    openExternal,
    flushed: flusher.flushed,
  });
}

function applyAppearance(desk: Desk, appearance: Appearance): void {
  desk.state.update(appearance);
  nativeTheme.themeSource = appearance.theme;
  desk.window()?.setBackgroundColor(currentBackground());
  refreshMenu(desk);
}

function refreshMenu(desk: Desk): void {
  showMenu({
    locale: desk.locale(),
    developer: desk.developer,
    run: (action) => desk.window()?.webContents.send(notices.menu, action),
  });
}

function showWindow(desk: Desk, flusher: Flusher): void {
  nativeTheme.themeSource = desk.state.get().theme;
  const preloadFile = join(desk.outDir, 'preload', 'index.cjs');
  const window = openWindow({ ...desk, preloadFile, appPage: desk.origins.appPage });
  desk.setWindow(window);
  watchWindow(window, desk.log, desk.locale);
  flushBeforeClose(window, flusher);
  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
}
