/** What stands around every page: header with title and progress, notices, display settings, the live region. */
import type { App } from '../app.ts';
import { announce, hush, mountAnnouncer } from './announce.ts';
import { displaySettings } from './display.ts';
import { button, el, labelled } from './dom.ts';

export class Shell {
  readonly #app: App;
  readonly #main = el('main', { id: 'content', tabindex: '-1' });
  readonly #menu: HTMLElement;
  readonly #progress = el('progress', { class: 'course-progress' });
  readonly #progressText = el('span', { class: 'progress-text' });
  readonly #saved = el('p', { class: 'save-state' });
  readonly #notice = el('div', { class: 'notice is-warning', hidden: '' });
  readonly #shortened = el('div', { class: 'notice is-warning', hidden: '' });

  constructor(root: HTMLElement, app: App) {
    this.#app = app;
    const contents = labelled('menu', app.text.header.contents);
    this.#menu = button(contents, 'menu', 'plain', () => app.go({ page: 'menu' }));
    root.replaceChildren(this.#skipLink(), this.#header(), ...this.#notices(), this.#main);
    mountAnnouncer(root);
    app.session.onChange(() => this.update());
    this.update();
  }

  /** Puts a page on the screen; the focus goes to its heading, so that it is read out. */
  show(page: HTMLElement): void {
    hush();
    this.#main.replaceChildren(page);
    window.scrollTo(0, 0);
    const heading = page.querySelector<HTMLElement>('h1');
    if (heading !== null) {
      heading.tabIndex = -1;
      // In the preview the focus stays in the editor.
      if (this.#app.mode === 'learn') heading.focus({ preventScroll: true });
      document.title = `${heading.textContent ?? ''} – ${this.#app.session.outline.title}`;
    }
    this.update();
  }

  update(): void {
    const { session, text } = this.#app;
    const { done, total } = session.outcome();
    this.#progress.max = Math.max(1, total);
    this.#progress.value = done;
    this.#progressText.textContent = text.header.progress(done, total);
    this.#updateSaved();
    if (session.shortened !== this.#shortened.hidden) return;
    this.#shortened.hidden = !session.shortened;
    this.#shortened.textContent = text.notice.shortened;
    if (session.shortened) announce(text.notice.shortened);
  }

  #updateSaved(): void {
    const { session, text } = this.#app;
    const { keeping } = session.start;
    if (session.saveState === 'elsewhere') {
      this.#yield();
      return;
    }
    const unsaved = session.saveState === 'unsaved' && keeping !== 'read-only';
    // Without an LMS that is there, only what is wrong is worth a word.
    const label = unsaved ? text.header.unsaved : keeping === 'lms' ? text.header.saved : '';
    if (this.#saved.textContent !== label) {
      this.#saved.replaceChildren(...(label === '' ? [] : [labelled(unsaved ? 'note' : 'right', label)]));
    }
    this.#saved.classList.toggle('is-unsaved', unsaved);
    // For the others the reason stands above the page since the start.
    const help = keeping === 'lms' ? text.header.unsavedHelp : keeping === 'device' ? text.notice.lost : '';
    if (help === '' || unsaved === !this.#notice.hidden) return;
    this.#notice.hidden = !unsaved;
    this.#notice.textContent = unsaved ? help : '';
    announce(unsaved ? help : text.header.saved);
  }

  /** Another window goes on with the course: what the learner does here would be lost. */
  #yield(): void {
    if (this.#main.hidden) return;
    const { elsewhere, goOnHere } = this.#app.text.header;
    const here = button(goOnHere, 'here', 'quiet', () => this.#app.goOnHere());
    // What is taken out makes no sound, runs no clock and takes no key, in old browsers too.
    this.#app.modulePage?.close();
    this.#main.replaceChildren();
    this.#main.hidden = this.#menu.hidden = true;
    this.#saved.replaceChildren();
    this.#notice.replaceChildren(el('p', {}, elsewhere), here);
    this.#notice.hidden = false;
    window.scrollTo(0, 0);
    announce(elsewhere);
    here.focus();
  }

  #skipLink(): HTMLElement {
    const link = el('a', { href: '#content', class: 'skip-link' }, this.#app.text.header.skipLink);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      this.#main.focus();
    });
    return link;
  }

  #header(): HTMLElement {
    const { text, session } = this.#app;
    const title = el('p', { class: 'course-title' }, session.outline.title);
    this.#progress.setAttribute('aria-hidden', 'true');
    const progress = el('div', { class: 'progress' }, this.#progress, this.#progressText);
    return el('header', { class: 'bar' }, this.#menu, title, progress, this.#saved, displaySettings(text));
  }

  #notices(): HTMLElement[] {
    const { session, text } = this.#app;
    const notices: HTMLElement[] = [this.#notice, this.#shortened];
    const say = (sentence: string) => notices.push(el('div', { class: 'notice is-warning' }, sentence));
    if (session.outline.draft) say(text.notice.draft);
    if (session.start.keeping === 'lost') say(text.notice.lost);
    if (session.start.keeping === 'lms-silent') say(text.notice.lmsSilent);
    if (session.start.keeping === 'session-over') say(text.notice.sessionOver);
    if (session.start.keeping === 'read-only') say(text.notice.readOnly);
    return notices;
  }
}
