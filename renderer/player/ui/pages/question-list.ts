/** The questions of a module on its page: their numbers, their order and their stored answers. */
import type { ModuleContent, ModuleOutline, PlayableQuestion } from '#shared/course/compiled.ts';
import type { ShuffleRule } from '#shared/course/model.ts';
import { disguisedOrder, seededOrder } from '#shared/quiz/seeded-order.ts';
import { checkAnswer, recordAnswer } from '#shared/results/progress.ts';
import { play } from '../../registry.ts';
import type { App } from '../../app.ts';
import { BlockList } from '../content/blocks.ts';
import { enhanceContent } from '../content/enhance.ts';
import { questionView, renumber, type QuestionMode, type QuestionViewOptions } from '../questions/question-view.ts';

/** The shuffle of one attempt. `seed`: see `attemptSeed`. */
export interface Shuffle {
  readonly seed: string;
  readonly rule: ShuffleRule;
}

function byAuthor(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}

/** Questions in the order of their slots. */
function shownQuestions(content: ModuleContent, shuffle: Shuffle): readonly PlayableQuestion[] {
  if (shuffle.rule === 'options' || shuffle.rule === 'none') return content.questions;
  const order = seededOrder(content.questions.length, shuffle.seed);
  return order.flatMap((at) => content.questions[at] ?? []);
}

function optionOrder(question: PlayableQuestion, { seed, rule }: Shuffle): readonly number[] {
  const { count, when } = play.shuffled(question);
  const own = `${seed}/${question.id}`;
  if (when === 'always') return disguisedOrder(count, own);
  const shuffled = (rule === 'options' || rule === 'both') && question.shuffle;
  return shuffled ? seededOrder(count, own) : byAuthor(count);
}

export interface QuestionListOptions {
  readonly app: App;
  readonly outline: ModuleOutline;
  readonly mode: QuestionMode;
  readonly shuffle: Shuffle;
}

export class QuestionList {
  readonly blockList: BlockList;
  readonly #container: HTMLElement;
  readonly #options: QuestionListOptions;
  #questions: readonly PlayableQuestion[] = [];
  #slots: readonly string[] = [];
  /** Milliseconds since 1970 at which a question came to the screen, by id. */
  readonly #seen = new Map<string, number>();

  constructor(container: HTMLElement, options: QuestionListOptions) {
    this.#container = container;
    this.#options = options;
    const { app } = options;
    this.blockList = new BlockList(container, {
      questionFor: (slot) => this.#questions[this.#slots.indexOf(slot)] ?? null,
      makeQuestion: (question) => this.view(question),
      enhance: (block) => enhanceContent(block, app.text, (slug) => app.go({ page: 'module', slug })),
    });
  }

  /** Takes over the questions without showing them; gives them in the order of the screen. */
  take(content: ModuleContent): readonly PlayableQuestion[] {
    this.#slots = content.questions.map((question) => question.id);
    this.#questions = shownQuestions(content, this.#options.shuffle);
    return this.#questions;
  }

  show(content: ModuleContent): void {
    this.take(content);
    this.blockList.show(content);
    for (const [at, question] of this.#questions.entries()) {
      const view = this.#container.querySelector(`[data-question="${question.id}"]`);
      if (view !== null) renumber(view, at + 1, this.#questions.length, this.#options.app.text);
    }
  }

  /** Milliseconds from the first sight of the question until now. */
  latency(questionId: string): number {
    const seen = this.#seen.get(questionId);
    return seen === undefined ? 0 : this.#options.app.session.now() - seen;
  }

  view(question: PlayableQuestion): HTMLElement {
    const { app, outline, mode, shuffle } = this.#options;
    const { session } = app;
    const known = session.state.answers.get(question.id);
    if (!this.#seen.has(question.id)) this.#seen.set(question.id, session.now());
    const kind = outline.kind === 'survey' ? 'survey' : 'scored';
    const options: QuestionViewOptions = {
      question,
      number: this.#questions.indexOf(question) + 1,
      total: this.#questions.length,
      answer: known?.answer ?? play.initialAnswer(question),
      checked: known?.checked ?? false,
      order: optionOrder(question, shuffle),
      mode,
      pointsShown: outline.test !== null && kind === 'scored' ? 'points' : 'no-points',
      text: app.text,
      locale: app.locale,
      onAnswer: (answer, pace) => {
        const next = recordAnswer(session.state, question.id, answer);
        if (pace === 'done') session.change(next);
        else session.changeSoon(next);
      },
      onCheck: (answer) => {
        session.record(question, answer, this.latency(question.id), kind);
        session.change(checkAnswer(session.state, question.id, answer));
      },
    };
    return questionView(options);
  }
}
