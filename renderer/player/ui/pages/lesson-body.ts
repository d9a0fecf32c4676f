import type { ModuleContent, ModuleOutline } from '#shared/course/compiled.ts';
import { attemptSeed } from '#shared/results/attempt.ts';
import type { App } from '../../app.ts';
import { el } from '../dom.ts';
import { attemptContent } from './attempt-content.ts';
import type { ModuleBody } from './module-page.ts';
import { QuestionList } from './question-list.ts';

/** A lesson: text with questions for practice between. */
export class LessonBody implements ModuleBody {
  readonly element = el('div', { class: 'content' });
  readonly #app: App;
  readonly #list: QuestionList;

  constructor(app: App, outline: ModuleOutline, content: ModuleContent) {
    this.#app = app;
    const shuffle = { seed: attemptSeed(app.session.state, outline.slug), rule: 'none' } as const;
    this.#list = new QuestionList(this.element, { app, outline, mode: 'practice', shuffle });
    this.update(outline, content);
  }

  get blocks(): readonly HTMLElement[] {
    return this.#list.blockList.elements;
  }

  update(outline: ModuleOutline, content: ModuleContent): void {
    this.#list.show(attemptContent(content, outline, this.#app.session.state));
  }

  close(): void {}
}
