/** The author's app for acceptance specs: the same specs drive the browser edition and the real desktop window. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { chromiumLaunch } from './chromium.ts';
import { serveAjar, type ServedAjar } from './cli.ts';
import { answerFileDialogs, launchApp, type DesktopApp } from './electron.ts';
import { LibraryPage } from './pages/library-page.ts';
import { WorkspacePage } from './pages/workspace-page.ts';

/** The two editions differ in how files come and go, and in how they are started again. */
interface Edition {
  readonly page: Page;
  /** Chooses these files where the app will ask for some after `press`. */
  choose(paths: readonly string[], press: () => Promise<void>): Promise<void>;
  /** Where the app shall save from now on; the browser edition learns it only when the person downloads. */
  saveAnswer(path: string): Promise<void>;
  /** Where new folders go from now on; the browser edition has a place of its own. */
  folderAnswer(parent: string): Promise<void>;
  /** Takes the finished file out of the dialog that is open; absolute path. */
  finishedFile(path: string): Promise<string>;
  /** `between` runs while the app is not there. */
  restart(between: (libraryDir: string) => void): Promise<void>;
  close(): Promise<void>;
}

export class AuthorApp {
  /** A folder of this test for what it saves and makes. */
  readonly folder: string;
  /** Errors of the page's console and uncaught errors, over all starts, without the tolerated ones. */
  readonly errors: string[] = [];
  readonly #tolerated: RegExp[] = [];
  readonly #edition: Edition;
  #target = '';

  constructor(edition: Edition, folder: string) {
    this.#edition = edition;
    this.folder = folder;
    this.#watch();
  }

  get page(): Page {
    return this.#edition.page;
  }

  get library(): LibraryPage {
    return new LibraryPage(this.page);
  }

  get workspace(): WorkspacePage {
    return new WorkspacePage(this.page);
  }

  /** What the next save is called, inside `folder`. */
  async saveAnswer(name: string): Promise<void> {
    this.#target = join(this.folder, name);
    await this.#edition.saveAnswer(this.#target);
  }

  /** New folders go into `folder`, except in the browser edition. */
  folderAnswer(): Promise<void> {
    return this.#edition.folderAnswer(this.folder);
  }

  /** The file that the app has just finished, as its dialog says; absolute path. */
  exportedFile(): Promise<string> {
    return this.#edition.finishedFile(this.#target);
  }

  /** Errors like this belong to what the test does on purpose. */
  tolerate(error: RegExp): void {
    this.#tolerated.push(error);
  }

  /** From the app's menu, which is there on every page. */
  importFile(path: string): Promise<void> {
    return this.#edition.choose([path], () => this.library.chooseFromMenu('Impor berkas .ajar…'));
  }

  /** Answers the question for a file that `press` makes the app ask. */
  choose(path: string, press: () => Promise<void>): Promise<void> {
    return this.#edition.choose([path], press);
  }

  /** The same where several files may be chosen. */
  chooseFiles(paths: readonly string[], press: () => Promise<void>): Promise<void> {
    return this.#edition.choose(paths, press);
  }

  /** Ends the app in order and starts it again over the same library; `between` may do something to its folder. */
  async restart(between: (libraryDir: string) => void = () => undefined): Promise<void> {
    await this.#edition.restart(between);
    this.#watch();
  }

  async close(): Promise<void> {
    await this.#edition.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #watch(): void {
    this.page.on('console', (message) => {
      const isTolerated = this.#tolerated.some((pattern) => pattern.test(message.text()));
      if (message.type() === 'error' && !isTolerated) this.errors.push(message.text());
    });
    this.page.on('pageerror', (error) => this.errors.push(error.message));
  }
}

class DesktopEdition implements Edition {
  #app: DesktopApp;

  constructor(app: DesktopApp) {
    this.#app = app;
  }

  get page(): Page {
    return this.#app.page;
  }

  async choose(paths: readonly string[], press: () => Promise<void>): Promise<void> {
    await answerFileDialogs(this.#app, { open: [...paths] });
    await press();
  }

  saveAnswer(path: string): Promise<void> {
    return answerFileDialogs(this.#app, { save: path });
  }

  folderAnswer(parent: string): Promise<void> {
    return answerFileDialogs(this.#app, { open: [parent] });
  }

  async finishedFile(path: string): Promise<string> {
    await this.page.getByRole('button', { name: 'Tampilkan di folder' }).waitFor();
    return path;
  }

  async restart(between: (libraryDir: string) => void): Promise<void> {
    await this.#app.quit();
    between(this.#app.dataDir);
    this.#app = await this.#app.restart();
  }

  close(): Promise<void> {
    return this.#app.close();
  }
}

class BrowserEdition implements Edition {
  readonly #context: BrowserContext;
  readonly #libraryDir: string;
  #served: ServedAjar;
  page: Page;

  private constructor(context: BrowserContext, libraryDir: string, served: ServedAjar, page: Page) {
    this.#context = context;
    this.#libraryDir = libraryDir;
    this.#served = served;
    this.page = page;
  }

  static async start(context: BrowserContext, libraryDir: string): Promise<BrowserEdition> {
    const served = await serveAjar(libraryDir);
    return new BrowserEdition(context, libraryDir, served, await openPage(context, served));
  }

  async choose(paths: readonly string[], press: () => Promise<void>): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), press()]);
    await chooser.setFiles([...paths]);
  }

  saveAnswer(): Promise<void> {
    return Promise.resolve();
  }

  folderAnswer(): Promise<void> {
    return Promise.resolve();
  }

  async finishedFile(path: string): Promise<string> {
    const button = this.page.getByRole('button', { name: 'Unduh' });
    const [download] = await Promise.all([this.page.waitForEvent('download'), button.click()]);
    await download.saveAs(path);
    return path;
  }

  async restart(between: (libraryDir: string) => void): Promise<void> {
    await this.page.close({ runBeforeUnload: false });
    await this.#served.stop();
    between(this.#libraryDir);
    this.#served = await serveAjar(this.#libraryDir);
    this.page = await openPage(this.#context, this.#served);
  }

  async close(): Promise<void> {
    await this.#context.close();
    await this.#served.stop();
  }
}

async function openPage(context: BrowserContext, { url }: ServedAjar): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector('[data-app-state="ready"]');
  return page;
}

interface AppFixtures {
  readonly app: AuthorApp;
  /** A Chromium window of the learner or the LMS, apart from the author's app. */
  readonly learnerPage: Page;
}

export const test = base.extend<AppFixtures>({
  app: async ({ playwright }, use, { project }) => {
    const folder = mkdtempSync(join(tmpdir(), 'ajar-app-'));
    if (project.name === 'desktop') {
      const app = new AuthorApp(new DesktopEdition(await launchApp({ dataDir: join(folder, 'library') })), folder);
      await use(app);
      await app.close();
      return;
    }
    const browser = await playwright.chromium.launch(chromiumLaunch);
    const context = await browser.newContext({ locale: 'id-ID' });
    const app = new AuthorApp(await BrowserEdition.start(context, join(folder, 'library')), folder);
    await use(app);
    await app.close();
    await browser.close();
  },
  learnerPage: async ({ playwright }, use) => {
    const browser = await playwright.chromium.launch(chromiumLaunch);
    await use(await browser.newPage());
    await browser.close();
  },
});
