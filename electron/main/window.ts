import { BrowserWindow, nativeTheme, screen } from 'electron';
import { besideOf, minimumSize, windowBounds } from './bounds.ts';
import type { HostState, HostStateFile } from './host-state.ts';

/** Colour behind the page until its styles are there, so that nothing flashes. */
const background = { light: '#f7f8fa', dark: '#15181d' } as const;

export interface WindowOptions {
  readonly state: HostStateFile;
  readonly preloadFile: string;
  /** Address of the app's own page. */
  readonly page: string;
  readonly developer: 'shown' | 'hidden';
  /** Whose place is remembered. */
  readonly memory: 'main' | 'rehearsal';
  /** Beside which it opens the first time; null for none. */
  readonly beside: BrowserWindow | null;
}

/** Opens a window of the app where it was last time and begins to load the page. */
export function openWindow({ state, preloadFile, page, developer, memory, beside }: WindowOptions): BrowserWindow {
  const { bounds, maximized } = memory === 'main' ? state.get() : state.get().rehearsal;
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  const window = new BrowserWindow({
    ...windowBounds(
      bounds ?? (beside === null ? null : besideOf(beside.getNormalBounds())),
      [primary, ...others].map((display) => display.workArea),
    ),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: 'Ajar',
    show: false,
    // The menu is of the main window's work; here Alt shows it.
    autoHideMenuBar: memory === 'rehearsal',
    backgroundColor: currentBackground(),
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // The system's spell checker fetches its dictionaries from the internet.
      spellcheck: false,
      devTools: developer === 'shown',
    },
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  rememberBounds(window, (place) => state.update(memory === 'main' ? place : { rehearsal: place }));
  void window.loadURL(page);
  return window;
}

export function currentBackground(): string {
  return nativeTheme.shouldUseDarkColors ? background.dark : background.light;
}

/** Brings a window to the front, wherever it was put. */
export function showAgain(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function rememberBounds(window: BrowserWindow, remember: (place: HostState['rehearsal']) => void): void {
  const settle = 500;
  let timer: NodeJS.Timeout | null = null;
  const save = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    remember({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const saveSoon = (): void => {
    timer ??= setTimeout(save, settle);
  };
  window.on('resize', saveSoon);
  window.on('move', saveSoon);
  window.on('close', save);
  // A window that is destroyed says no other word before.
  window.on('closed', () => {
    if (timer !== null) clearTimeout(timer);
  });
}
