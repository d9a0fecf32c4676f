/** Playwright's kit for the real desktop app: temporary folders, restart, kill, stubbed native dialogs, console errors. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, errors, type ElectronApplication, type Page } from '@playwright/test';

const projectDir = fileURLToPath(new URL('../../', import.meta.url));

export interface LaunchOptions {
  /** The library; a new empty folder when left out. */
  readonly dataDir?: string;
  /** The system's language as the app sees it. */
  readonly lang?: 'id' | 'en';
  readonly env?: Readonly<Record<string, string>>;
}

export interface DesktopApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly dataDir: string;
  readonly userDataDir: string;
  /** Errors of the page's console and uncaught errors of the page, as they come. */
  readonly consoleErrors: readonly string[];
  /** Starts the app again over the same folders. `this` must not be used afterwards. */
  restart(): Promise<DesktopApp>;
  /** Ends the app as a power failure would; resolves when the process is gone. */
  kill(): Promise<void>;
  /** Ends the app in order and keeps its folders. */
  quit(): Promise<void>;
  /** Ends the app and removes what was made for it. */
  close(): Promise<void>;
}

/** Absolute path of Electron's binary for tests; set by the test script. */
export function electronPath(): string {
  const path = process.env['AJAR_ELECTRON_PATH'];
  if (path === undefined || !existsSync(path)) throw new Error('AJAR_ELECTRON_PATH must name an Electron binary.');
  return path;
}

/** Starts the built app and waits until its page says that it is ready. */
export async function launchApp(options: LaunchOptions = {}): Promise<DesktopApp> {
  const userDataDir = mkdtempSync(join(tmpdir(), 'ajar-user-data-'));
  const dataDir = options.dataDir ?? join(userDataDir, 'library');
  return start({ ...options, dataDir }, userDataDir);
}

/** The arguments with which the app is started; also for a second instance. */
export function appArguments(userDataDir: string, dataDir: string, lang: 'id' | 'en' = 'id'): readonly string[] {
  return ['--no-sandbox', `--user-data-dir=${userDataDir}`, `--lang=${lang}`, projectDir, `--data=${dataDir}`];
}

/**
 * Playwright now and then misses the moment at which Electron is ready and then waits for it for ever, with the app open
 * on the screen; such a start is ended and made once more.
 */
async function launchElectron(
  options: LaunchOptions & { readonly dataDir: string },
  userDataDir: string,
): Promise<ElectronApplication> {
  const launch = () =>
    _electron.launch({
      timeout: 30_000,
      executablePath: electronPath(),
      args: [...appArguments(userDataDir, options.dataDir, options.lang)],
      cwd: projectDir,
      env: { ...definedEnv(), ...options.env },
    });
  try {
    return await launch();
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    return launch();
  }
}

async function start(options: LaunchOptions & { readonly dataDir: string }, userDataDir: string): Promise<DesktopApp> {
  const electron = await launchElectron(options, userDataDir);
  // Kept, because Playwright forgets it together with the app.
  const child = electron.process();
  const page = await electron.firstWindow();
  const consoleErrors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text());
  });
  page.on('pageerror', (error) => consoleErrors.push(error.message));
  await page.waitForSelector('[data-app-state="ready"]');

  const quit = async (): Promise<void> => {
    if (child.exitCode === null) await electron.close();
  };
  return {
    electron,
    page,
    dataDir: options.dataDir,
    userDataDir,
    consoleErrors,
    quit,
    kill: async () => {
      const gone = once(child, 'exit');
      killTree(child);
      await gone;
    },
    restart: async () => {
      if (child.signalCode === null) await quit();
      return start(options, userDataDir);
    },
    close: async () => {
      if (child.signalCode === null) await quit();
      rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The app and all that it has started, at once; Playwright makes it the leader of a group of its own outside Windows. */
function killTree(child: ChildProcess): void {
  if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
}

function definedEnv(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name === 'ELECTRON_RUN_AS_NODE' ? [] : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}

/** The native file dialogs answer with these paths from now on; null: the person cancels. */
export async function answerFileDialogs(
  app: DesktopApp,
  answers: { readonly open?: readonly string[] | null; readonly save?: string | null },
): Promise<void> {
  await app.electron.evaluate(({ dialog }, { open, save }) => {
    const filePaths = [...(open ?? [])];
    dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: typeof save !== 'string', filePath: save ?? '' });
  }, answers);
}

/** Native questions are answered with this button from now on; `askedMessages` tells what was asked. */
export async function answerQuestions(app: DesktopApp, button: number): Promise<void> {
  await app.electron.evaluate(({ dialog }, response) => {
    const asked: string[] = [];
    Reflect.set(globalThis, 'ajarAskedMessages', asked);
    const answer = (...args: unknown[]): Promise<{ response: number; checkboxChecked: boolean }> => {
      // The options are the last argument, with or without a window before them.
      const options = args.at(-1) as { message: string };
      asked.push(options.message);
      return Promise.resolve({ response, checkboxChecked: false });
    };
    Reflect.set(dialog, 'showMessageBox', answer);
  }, button);
}

/** The questions that the app has asked since `answerQuestions`. */
export function askedMessages(app: DesktopApp): Promise<readonly string[]> {
  return app.electron.evaluate(() => (Reflect.get(globalThis, 'ajarAskedMessages') as string[] | undefined) ?? []);
}
