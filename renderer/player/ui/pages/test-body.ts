/** A test: rules → questions → result → perhaps again. */
import type { ModuleContent, ModuleOutline, PlayableQuestion } from '#shared/course/compiled.ts';
import { attemptSeed } from '#shared/results/attempt.ts';
import type { AttemptState } from '#shared/results/model.ts';
import { completeModule } from '#shared/results/progress.ts';
import { startAttempt } from '#shared/results/test-progress.ts';
import { play } from '../../registry.ts';
import type { App } from '../../app.ts';
import type { TestText } from '../../text/test-text.ts';
import { announce } from '../announce.ts';
import { button, el } from '../dom.ts';
import { attemptContent } from './attempt-content.ts';
import { Countdown } from './countdown.ts';
import { handIn } from './hand-in.ts';
import type { ModuleBody, ModulePage } from './module-page.ts';
import { QuestionList, type Shuffle } from './question-list.ts';
import { testIntro } from './test-intro.ts';
import { testResult } from './test-result.ts';

const noTest = { feedback: 'end', shuffle: 'none', attempts: 0 } as const;

export class TestBody implements ModuleBody {
  readonly element = el('div', { class: 'test' });
  readonly #text: TestText;
  readonly #app: App;
  readonly #page: ModulePage;
  #outline: ModuleOutline;
  /** With every question that may be drawn. */
  #whole: ModuleContent;
  #list: QuestionList | null = null;
  #countdown: Countdown | null = null;
  readonly #open = el('p', { class: 'open-questions' });
  readonly #unsubscribe: () => void;
  #finish: HTMLButtonElement | null = null;
  #asked = false;

  constructor(text: TestText, app: App, page: ModulePage, outline: ModuleOutline, content: ModuleContent) {
    this.#text = text;
    this.#app = app;
    this.#page = page;
    this.#outline = outline;
    this.#whole = content;
    this.#unsubscribe = app.session.onChange(() => this.#countOpen());
    // In the preview the questions are what the trainer wants to see, at once and as often as they like.
    if (app.mode === 'preview' && this.#attempt === null) this.#begin();
    this.#draw();
  }

  get blocks(): readonly HTMLElement[] {
    return this.#list?.blockList.elements ?? [];
  }

  update(outline: ModuleOutline, content: ModuleContent): void {
    this.#outline = outline;
    this.#whole = content;
    if (this.#attempt?.phase === 'finished') this.#begin();
    if (this.#list === null) this.#draw();
    else this.#list.show(this.#content);
    this.#countOpen();
  }

  close(): void {
    this.#unsubscribe();
    this.#clear();
  }

  #clear(): void {
    this.#countdown?.stop();
    this.#list = null;
  }

  get #attempt(): AttemptState | null {
    return this.#app.session.state.modules.get(this.#outline.slug)?.attempt ?? null;
  }

  /** As this attempt has it. */
  get #content(): ModuleContent {
    return attemptContent(this.#whole, this.#outline, this.#app.session.state);
  }

  #draw(): void {
    this.#clear();
    const attempt = this.#attempt;
    if (attempt === null) this.#drawIntro();
    else if (attempt.phase === 'finished') this.#drawResult();
    else if (attempt.deadline !== null && attempt.deadline * 1000 <= this.#app.session.now()) this.#expire();
    else this.#drawQuestions(attempt);
    this.#page.drawPager();
  }

  #drawIntro(): void {
    const { session } = this.#app;
    const skip = () => {
      session.change(completeModule(session.state, this.#outline.slug));
      this.#app.step(this.#outline.slug, 1);
    };
    this.element.replaceChildren(testIntro(this.#app, this.#text, this.#outline, () => this.#restart(), skip));
  }

  #drawResult(): void {
    const list = this.#makeList('review');
    const questions = list.take(this.#content);
    const result = testResult(
      this.#app,
      this.#text,
      this.#outline,
      this.#content,
      questions,
      (question) => list.view(question),
      () => this.#restart(),
    );
    this.element.replaceChildren(result);
  }

  #drawQuestions(attempt: AttemptState): void {
    const text = this.#text;
    this.#asked = false;
    const content = el('div', { class: 'content' });
    this.#list = this.#makeList(this.#outline.test?.feedback === 'immediate' ? 'immediate' : 'silent', content);
    this.#finish = button(text.test.finish, 'finish', 'primary', () => this.#askFinish());
    this.element.replaceChildren(content, el('div', { class: 'finish' }, this.#open, this.#finish));
    this.#list.show(this.#content);
    this.#countOpen();
    if (attempt.deadline === null) return;
    this.#countdown = new Countdown({
      deadline: attempt.deadline * 1000,
      session: this.#app.session,
      text,
      expired: () => this.#expire(),
    });
    this.element.prepend(this.#countdown.element);
  }

  #makeList(mode: 'immediate' | 'silent' | 'review', container: HTMLElement = el('div')): QuestionList {
    return new QuestionList(container, { app: this.#app, outline: this.#outline, mode, shuffle: this.#shuffle() });
  }

  /** The preview keeps the author's order where it gives nothing away: it stands beside the text. */
  #shuffle(): Shuffle {
    const rule = this.#app.mode === 'preview' ? 'none' : (this.#outline.test ?? noTest).shuffle;
    return { seed: attemptSeed(this.#app.session.state, this.#outline.slug), rule };
  }

  #begin(): void {
    const { session } = this.#app;
    session.change(startAttempt(session.state, this.#outline, session.now() / 1000));
  }

  #restart(): void {
    this.#begin();
    this.#draw();
    this.#showTop();
  }

  #openQuestions(): readonly PlayableQuestion[] {
    const { answers } = this.#app.session.state;
    return this.#content.questions.filter(
      (question) => !play.isAnswered(question, answers.get(question.id)?.answer ?? play.initialAnswer(question)),
    );
  }

  #countOpen(): void {
    if (this.#list === null) return;
    const text = this.#text;
    const count = this.#openQuestions().length;
    const sentence = count === 0 ? text.test.allAnswered : text.test.open(count);
    if (this.#open.textContent !== sentence) this.#open.textContent = sentence;
  }

  /** With limited attempts, open questions are asked about once; where a test can be repeated freely, nothing is lost. */
  #askFinish(): void {
    const text = this.#text;
    const open = this.#openQuestions();
    const limited = (this.#outline.test ?? noTest).attempts > 0;
    if (open.length > 0 && limited && !this.#asked && this.#finish !== null) {
      this.#asked = true;
      this.#finish.textContent = text.test.finishAnyway;
      const first = this.element.querySelector<HTMLElement>(`[data-question="${open[0]?.id ?? ''}"]`);
      const go = button(text.test.goToOpen, null, 'quiet', () => {
        first?.scrollIntoView({ block: 'start' });
        first?.querySelector<HTMLElement>('input, select')?.focus();
      });
      this.#finish.before(go);
      announce(text.test.open(open.length));
      return;
    }
    this.#handIn();
  }

  #expire(): void {
    this.#handIn();
    this.element.prepend(el('div', { class: 'notice is-warning' }, this.#text.test.timeUp));
    announce(this.#text.test.timeUp);
  }

  #handIn(): void {
    handIn(this.#app.session, this.#outline, this.#whole, (id) => this.#list?.latency(id) ?? 0);
    this.#draw();
    this.#showTop();
  }

  #showTop(): void {
    if (this.#app.mode === 'preview') return;
    window.scrollTo(0, 0);
    const heading = this.element.querySelector<HTMLElement>('h2') ?? this.#page.element.querySelector('h1');
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}
