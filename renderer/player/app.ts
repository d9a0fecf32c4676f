/** The player as a whole: which page is on the screen, and what the pages share. */
import type { Locale } from '#shared/course/problem.ts';
import { completeModule } from '#shared/results/progress.ts';
import { isLocked, isTest } from '#shared/results/outcome.ts';
import { loadScript, type ModuleLoader } from './course/module-loader.ts';
import { browserStorage } from './drivers/local-copy.ts';
import { preferCopy } from './drivers/one-window.ts';
import type { Session } from './session.ts';
import { latePage, textFor, type LatePage } from './registry.ts';
import { localeOf } from './text/choose.ts';
import type { PlayerText } from './text/text.ts';
import { say } from './ui/announce.ts';
import { menuPage } from './ui/pages/menu-page.ts';
import { ModulePage } from './ui/pages/module-page.ts';
import { startPage } from './ui/pages/start-page.ts';
import { summaryPage } from './ui/pages/summary-page.ts';
import { Shell } from './ui/shell.ts';

export type Destination =
  { readonly page: 'start' | 'menu' | 'summary' | LatePage } | { readonly page: 'module'; readonly slug: string };

export type PlayerMode = 'learn' | 'preview';

export class App {
  readonly session: Session;
  readonly loader: ModuleLoader;
  readonly mode: PlayerMode;
  readonly locale: Locale;
  readonly text: PlayerText;
  readonly shell: Shell;
  /** The module on the screen, or null on another page. */
  modulePage: ModulePage | null = null;
  #page: Destination['page'] = 'start';

  constructor(root: HTMLElement, session: Session, loader: ModuleLoader, mode: PlayerMode) {
    this.session = session;
    this.loader = loader;
    this.mode = mode;
    this.locale = localeOf(session.outline.language);
    this.text = textFor(this.locale);
    this.shell = new Shell(root, this);
  }

  go(destination: Destination): void {
    if (destination.page === 'module') {
      this.#openModule(destination.slug);
      return;
    }
    if (destination.page === 'learner' || destination.page === 'proof') {
      void this.#openLate(destination.page);
      return;
    }
    this.#leaveFor(destination.page);
    const pages = { start: startPage, menu: menuPage, summary: summaryPage };
    this.shell.show(pages[destination.page](this));
  }

  /** Shows again what tells of all modules, when something happened beside it. */
  refresh(): void {
    if (this.#page === 'menu' || this.#page === 'summary') this.go({ page: this.#page });
  }

  /** The module after (1) or before (−1) another; the summary after the last, the start page before the first. */
  step(slug: string, by: 1 | -1): void {
    const modules = this.session.outline.modules;
    const at = modules.findIndex((module) => module.slug === slug);
    const module = modules[at];
    if (by === 1 && module !== undefined && !isTest(module)) {
      this.session.change(completeModule(this.session.state, slug));
    }
    const next = modules[at + by];
    if (next !== undefined) this.go({ page: 'module', slug: next.slug });
    else this.go({ page: by === 1 ? 'summary' : 'start' });
  }

  /** Another window took the course over; this one takes it back. */
  goOnHere(): void {
    preferCopy({ storage: browserStorage(), copyKey: this.session.start.copyKey });
    window.location.reload();
  }

  async #openLate(name: LatePage): Promise<void> {
    if (latePage(name) === null) await loadScript('player/result.js');
    const make = latePage(name);
    if (make === null) {
      say(this.text.notice.loadFailed);
      return;
    }
    this.#leaveFor(name);
    this.shell.show(make(this));
  }

  #openModule(slug: string): void {
    const { outline, state } = this.session;
    const module = outline.modules.find((one) => one.slug === slug);
    if (module === undefined) {
      this.go({ page: 'menu' });
      return;
    }
    if (this.mode === 'learn' && isLocked(outline, state, slug)) {
      say(this.text.notice.locked);
      return;
    }
    this.#leaveFor('module');
    this.modulePage = new ModulePage(this, module);
    this.shell.show(this.modulePage.element);
    void this.modulePage.load();
  }

  #leaveFor(page: Destination['page']): void {
    this.#page = page;
    this.modulePage?.close();
    this.modulePage = null;
  }
}
