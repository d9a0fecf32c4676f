import { BrowserWindow, nativeTheme, screen } from 'electron';
import { minimumSize, windowBounds } from './bounds.ts';
import type { HostStateFile } from './host-state.ts';

/** Colour behind the page until its styles are there, so that nothing flashes. */
const background = { light: '#f7f8fa', dark: '#15181d' } as const;

export interface WindowOptions {
  readonly state: HostStateFile;
  readonly preloadFile: string;
  readonly appPage: string;
  readonly developer: 'shown' | 'hidden';
}

/** Opens the app's one window where it was last time and begins to load the page. */
export function openWindow({ state, preloadFile, appPage, developer }: WindowOptions): BrowserWindow {
  const { bounds, maximized } = state.get();
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  const window = new BrowserWindow({
    ...windowBounds(
      bounds,
      [primary, ...others].map((display) => display.workArea),
    ),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: 'Ajar',
    show: false,
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
  rememberBounds(window, state);
  void window.loadURL(appPage);
  return window;
}

export function currentBackground(): string {
  return nativeTheme.shouldUseDarkColors ? background.dark : background.light;
}

function rememberBounds(window: BrowserWindow, state: HostStateFile): void {
  const settle = 500;
  let timer: NodeJS.Timeout | null = null;
  const save = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    state.update({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const saveSoon = (): void => {
    timer ??= setTimeout(save, settle);
  };
  window.on('resize', saveSoon);
  window.on('move', saveSoon);
  window.on('close', save);
}
