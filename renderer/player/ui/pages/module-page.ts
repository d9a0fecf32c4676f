/** One module on the screen: a lesson with its practice questions, or a test in one of its phases. */
import type { ModuleContent, ModuleOutline } from '#shared/course/compiled.ts';
import { isLocked, isTest } from '#shared/results/outcome.ts';
import { completeModule, openModule } from '#shared/results/progress.ts';
import type { App } from '../../app.ts';
import { makeTest } from '../../registry.ts';
import { button, el, labelled } from '../dom.ts';
import { LessonBody } from './lesson-body.ts';

/** The part of a module page below its heading. */
export interface ModuleBody {
  readonly element: HTMLElement;
  /** Elements of the blocks shown, one per block of the content; empty where no blocks are on the screen. */
  readonly blocks: readonly HTMLElement[];
  /** Shows another version of the same module. */
  update(outline: ModuleOutline, content: ModuleContent): void;
  close(): void;
}

export class ModulePage {
  readonly element: HTMLElement;
  readonly slug: string;
  readonly #app: App;
  #outline: ModuleOutline;
  readonly #heading: HTMLElement;
  readonly #place = el('div', { class: 'module-body' });
  readonly #pager = el('nav', { class: 'pager' });
  readonly #end = el('div', { class: 'module-end' });
  #body: ModuleBody | null = null;
  #observer: IntersectionObserver | null = null;

  constructor(app: App, outline: ModuleOutline) {
    this.#app = app;
    this.#outline = outline;
    this.slug = outline.slug;
    this.#heading = el('h1', {}, outline.title);
    this.#pager.setAttribute('aria-label', app.text.nav.contents);
    this.element = el(
      'article',
      { class: 'page module-page', 'data-module': outline.slug },
      this.#eyebrow(),
      this.#heading,
      this.#place,
      this.#end,
      this.#pager,
    );
    app.session.change(openModule(app.session.state, outline.slug));
    this.drawPager();
  }

  get blocks(): readonly HTMLElement[] {
    return this.#body?.blocks ?? [];
  }

  async load(): Promise<void> {
    const content = await this.#app.loader.load(this.slug);
    if (!this.element.isConnected) return;
    if (content === null) this.#failed();
    else this.#fill(content);
  }

  /** Another version of the module (live preview). */
  update(outline: ModuleOutline, content: ModuleContent): void {
    const sameShape = isTest(this.#outline) === isTest(outline);
    this.#outline = outline;
    this.#heading.textContent = outline.title;
    if (this.#body !== null && sameShape) this.#body.update(outline, content);
    else this.#fill(content);
  }

  close(): void {
    this.#observer?.disconnect();
    this.#body?.close();
  }

  /** Previous and next; hidden while a test runs, so that nobody leaves it by mistake. */
  drawPager(): void {
    const { session, text } = this.#app;
    const modules = session.outline.modules;
    const next = modules[modules.findIndex((module) => module.slug === this.slug) + 1];
    const running = session.state.modules.get(this.slug)?.attempt?.phase === 'running' && isTest(this.#outline);
    this.#pager.hidden = running && this.#app.mode === 'learn';
    const forward = button(
      el('span', { class: 'pager-label' }, next === undefined ? text.nav.summary : text.nav.next),
      'next',
      'primary',
      () => this.#app.step(this.slug, 1),
    );
    const locked = next !== undefined && isTest(this.#outline) && isLocked(session.outline, session.state, next.slug);
    forward.disabled = locked && this.#app.mode === 'learn';
    const back = button(labelled('previous', text.nav.previous), 'previous', 'quiet', () =>
      this.#app.step(this.slug, -1),
    );
    const coming = locked ? text.notice.locked : (next?.title ?? '');
    this.#pager.replaceChildren(back, el('p', { class: 'pager-next' }, coming), forward);
  }

  #eyebrow(): HTMLElement {
    const { session, text } = this.#app;
    const modules = session.outline.modules;
    const at = modules.findIndex((module) => module.slug === this.slug) + 1;
    const parts = [text.kinds[this.#outline.kind], text.start.minutes(this.#outline.minutes)];
    if (at > 0) parts.unshift(text.nav.position(at, modules.length));
    return el('p', { class: 'eyebrow' }, parts.join(' · '));
  }

  #fill(content: ModuleContent): void {
    this.#body?.close();
    this.#body = isTest(this.#outline)
      ? makeTest(this.#app, this, this.#outline, content)
      : new LessonBody(this.#app, this.#outline, content);
    this.#place.replaceChildren(this.#body.element);
    if (!isTest(this.#outline)) this.#watchEnd();
  }

  /** A lesson is done when its end came into view. */
  #watchEnd(): void {
    this.#observer?.disconnect();
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.#observer?.disconnect();
      this.#app.session.change(completeModule(this.#app.session.state, this.slug));
    });
    this.#observer.observe(this.#end);
  }

  #failed(): void {
    const { text } = this.#app;
    const retry = button(text.notice.retry, 'retry', 'primary', () => void this.load());
    this.#place.replaceChildren(
      el('div', { class: 'notice is-warning', role: 'alert' }, text.notice.loadFailed),
      retry,
    );
  }
}
