/** One question on the page: stem, inputs, check button, hint and verdict. */
import type { PlayableQuestion } from '#shared/course/compiled.ts';
import type { Locale } from '#shared/course/problem.ts';
import type { Answer, Score } from '#shared/quiz/answer.ts';
import { enhancements, inputsFor, play } from '../../registry.ts';
import { decimalText } from '../../text/choose.ts';
import type { PlayerText } from '../../text/text.ts';
import { announce } from '../announce.ts';
import { button, el, html, labelled } from '../dom.ts';
import type { AnswerInputs } from './answer-inputs.ts';

/**
 * `practice`: check as often as wanted. `immediate`: check once, then it stands. `silent`: no verdict (a test with
 * feedback at the end or none, a survey). `review`: locked, with verdict and right answer.
 */
export type QuestionMode = 'practice' | 'immediate' | 'silent' | 'review';

export interface QuestionViewOptions {
  readonly question: PlayableQuestion;
  readonly number: number;
  readonly total: number;
  readonly answer: Answer;
  readonly checked: boolean;
  readonly order: readonly number[];
  readonly mode: QuestionMode;
  readonly pointsShown: 'points' | 'no-points';
  readonly text: PlayerText;
  readonly locale: Locale;
  readonly onAnswer: (answer: Answer, pace: 'done' | 'typing') => void;
  readonly onCheck: (answer: Answer) => void;
}

/** Changes the number at a question that stays on the page while others come and go. */
export function renumber(view: Element, number: number, total: number, text: PlayerText): void {
  const label = view.querySelector('.question-number');
  if (label !== null) label.textContent = text.question.label(number, total);
}

function legend({ question, number, total, pointsShown, text }: QuestionViewOptions, id: string): HTMLElement {
  const label = el('span', { class: 'question-number' }, text.question.label(number, total));
  const points = el('span', { class: 'question-points' }, text.question.points(decimalText(question.points, text)));
  return el('legend', { id }, label, pointsShown === 'points' && question.points > 0 ? points : null);
}

function verdictTitle(score: Score, text: PlayerText): HTMLElement {
  const sign = { correct: 'right', partial: 'part', incorrect: 'wrong', neutral: 'note' } as const;
  const label = labelled(sign[score.verdict], text.question.verdicts[score.verdict]);
  return el('p', { class: 'verdict' }, label);
}

function line(label: string, value: string): HTMLElement {
  return el('p', { class: 'answer-line' }, el('span', { class: 'answer-label' }, `${label}: `), value);
}

function titled(title: string, note: string | null): HTMLElement[] {
  return note === null ? [] : [el('p', { class: 'note-title' }, title), html('div', { class: 'note' }, note)];
}

/** The panel below an answered question. */
function feedback({ question, mode, text, locale }: QuestionViewOptions, answer: Answer, score: Score): HTMLElement {
  const notes = {
    correct: question.correct,
    partial: question.incorrect,
    incorrect: question.incorrect,
    neutral: null,
  };
  const note = notes[score.verdict];
  const panel = el('div', { class: `feedback is-${score.verdict}` }, verdictTitle(score, text));
  if (mode === 'review' && score.verdict !== 'neutral') {
    panel.append(line(text.question.yourAnswer, play.answerText(question, answer, locale) || text.question.noAnswer));
  }
  if (mode !== 'practice' && (score.verdict === 'partial' || score.verdict === 'incorrect')) {
    panel.append(line(text.question.rightAnswer, play.rightAnswerText(question, locale)));
  }
  if (note !== null) panel.append(html('div', { class: 'note' }, note));
  const model = question.type === 'essay' ? question.model : null;
  panel.append(...titled(text.question.model, model), ...titled(text.question.explanation, question.explanation));
  return panel;
}

class QuestionView {
  readonly element: HTMLElement;
  readonly #options: QuestionViewOptions;
  readonly #inputs: AnswerInputs;
  readonly #panel = el('div', { class: 'panel', tabindex: '-1' });
  readonly #message = el('p', { class: 'message' });
  readonly #check: HTMLButtonElement;
  #verdictShown = false;

  constructor(options: QuestionViewOptions) {
    this.#options = options;
    const { question, answer, order, text } = options;
    const stem = html('div', { class: 'stem', id: `stem-${question.id}` }, question.stem);
    const onInput = (pace: 'done' | 'typing') => this.#answered(pace);
    this.#inputs = inputsFor({ question, answer, order, stem, text, onInput });
    for (const enhance of enhancements) enhance(stem, text);
    const unscored = question.type === 'scale' || question.type === 'essay';
    this.#check = button(unscored ? text.question.keep : text.question.check, 'check', 'primary', () =>
      this.#checkNow(),
    );
    this.element = this.#build(stem);
    if (options.mode === 'review') {
      this.#inputs.lock();
      this.#showVerdict(answer);
    } else if (options.checked && options.mode !== 'silent') {
      this.#showVerdict(answer);
    }
  }

  #build(stem: HTMLElement): HTMLElement {
    const { question, mode } = this.#options;
    const legendId = `legend-${question.id}`;
    const named = this.#inputs.body === null ? legendId : `${legendId} ${stem.id}`;
    const fieldset = el('fieldset', { 'aria-labelledby': named }, legend(this.#options, legendId), stem);
    if (mode !== 'review') fieldset.append(el('p', { class: 'instruction' }, this.#inputs.instruction));
    if (this.#inputs.body !== null) fieldset.append(this.#inputs.body);
    const view = el('section', { class: 'question', 'data-question': question.id }, fieldset);
    if (mode === 'practice' || mode === 'immediate') view.append(this.#tools());
    view.append(this.#panel);
    return view;
  }

  #tools(): HTMLElement {
    const { question, text } = this.#options;
    const hint = question.hint;
    const tools = el('div', { class: 'question-tools' }, this.#check);
    if (hint !== null) {
      const summary = el('summary', { class: 'button quiet' }, text.question.hint);
      tools.append(el('details', { class: 'hint' }, summary, html('div', { class: 'note' }, hint)));
    }
    tools.append(this.#message);
    return tools;
  }

  #answered(pace: 'done' | 'typing'): void {
    if (this.#verdictShown) this.#clearVerdict();
    this.#message.textContent = '';
    this.#options.onAnswer(this.#inputs.read(), pace);
  }

  #checkNow(): void {
    const { question, text, mode } = this.#options;
    const answer = this.#inputs.read();
    if (!play.isAnswered(question, answer)) {
      this.#message.textContent = text.question.answerFirst;
      announce(text.question.answerFirst);
      return;
    }
    this.#options.onCheck(answer);
    this.#clearVerdict();
    this.#showVerdict(answer);
    announce(this.#panel.querySelector('.verdict')?.textContent ?? '');
    if (mode === 'immediate') this.#panel.focus();
  }

  #showVerdict(answer: Answer): void {
    const { question, mode } = this.#options;
    const score = play.scoreAnswer(question, answer);
    this.#inputs.mark(score, mode === 'practice' ? 'chosen' : 'all');
    this.#panel.append(feedback(this.#options, answer, score));
    this.#verdictShown = true;
    if (mode !== 'immediate') return;
    this.#inputs.lock();
    this.#check.hidden = true;
  }

  #clearVerdict(): void {
    this.#inputs.clearMarks();
    this.#panel.replaceChildren();
    this.#verdictShown = false;
  }
}

export function questionView(options: QuestionViewOptions): HTMLElement {
  return new QuestionView(options).element;
}
