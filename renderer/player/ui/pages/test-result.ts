import type { ModuleContent, ModuleOutline, PlayableQuestion } from '#shared/course/compiled.ts';
import type { Score } from '#shared/quiz/answer.ts';
import { moduleScore, type ModuleScore } from '#shared/quiz/grade.ts';
import type { AttemptState } from '#shared/results/model.ts';
import { hasPassMark, isScored } from '#shared/results/outcome.ts';
import { attemptsLeft } from '#shared/results/progress.ts';
import { play } from '../../registry.ts';
import type { App } from '../../app.ts';
import { decimalText, percentText } from '../../text/choose.ts';
import type { TestText } from '../../text/test-text.ts';
import { button, el, icon, plainText } from '../dom.ts';

/** Of the last attempt, as it was scored when it was handed in. */
interface Scored {
  readonly attempt: AttemptState;
  readonly last: number;
  /** Null when the answers that are there now come to something else. */
  readonly points: ModuleScore | null;
}

function scored(app: App, outline: ModuleOutline, content: ModuleContent): Scored | null {
  const attempt = app.session.state.modules.get(outline.slug)?.attempt ?? null;
  const last = attempt?.last ?? null;
  if (attempt === null || last === null || !isScored(outline)) return null;
  const points = moduleScore(
    content.questions,
    content.questions.map((question) => scoreOf(app, question)),
  );
  return { attempt, last, points: points.percent === last ? points : null };
}

function scoreOf({ session }: App, question: PlayableQuestion): Score {
  return play.scoreAnswer(question, session.state.answers.get(question.id)?.answer ?? play.initialAnswer(question));
}

function note(sentence: string): HTMLElement {
  return el('p', { class: 'score-note' }, sentence);
}

function scoreBox(app: App, tests: TestText, outline: ModuleOutline, { attempt, last, points }: Scored): HTMLElement {
  const { text } = app;
  const best = attempt.best ?? last;
  const box = el(
    'div',
    { class: 'score-box', 'data-score': String(last) },
    el('p', { class: 'score-label' }, text.summary.yourScore),
    el('p', { class: 'score' }, percentText(last, text)),
    note(
      points === null
        ? tests.result.answersGone
        : tests.result.points(decimalText(points.points, text), decimalText(points.max, text)),
    ),
    best > last ? note(tests.result.best(percentText(best, text))) : null,
  );
  if (!hasPassMark(outline)) return box;
  const marks = app.session.passMarks(outline);
  // The best attempt counts: for the course as for the test.
  const passed = best >= marks.test;
  box.append(
    el(
      'p',
      { class: `outcome ${passed ? 'is-passed' : 'is-failed'}` },
      icon(passed ? 'right' : 'wrong'),
      passed ? text.statuses.passed : text.statuses.failed,
    ),
    note(text.start.passMark(percentText(marks.test, text))),
    ...(marks.course === null ? [] : [note(tests.result.coursePassMark(percentText(marks.course, text)))]),
  );
  return box;
}

function repeatList(tests: TestText, wrong: readonly PlayableQuestion[]): HTMLElement {
  if (wrong.length === 0) return el('p', {}, tests.result.nothingToRepeat);
  const items = wrong.map(({ stem }) => el('li', {}, plainText(stem, 120)));
  return el('section', {}, el('h2', {}, tests.result.repeat), el('ul', { class: 'repeat' }, ...items));
}

function again(app: App, tests: TestText, outline: ModuleOutline, restart: () => void): readonly HTMLElement[] {
  const { session } = app;
  if (!attemptsLeft(session.state, outline)) return isScored(outline) ? [el('p', {}, tests.test.noAttempts)] : [];
  const allowed = outline.test?.attempts ?? 0;
  const used = session.state.modules.get(outline.slug)?.attempt?.number ?? 0;
  const actions = el('div', { class: 'actions' }, button(tests.test.restart, 'restart', 'quiet', restart));
  if (allowed > 0) actions.append(el('span', {}, tests.test.attemptsLeft(allowed - used)));
  return [actions];
}

/** `shown`: the questions in the order of the attempt. What an attempt came to: score, what to study again, the answers discussed, and another try while there is one. */
export function testResult(
  app: App,
  tests: TestText,
  outline: ModuleOutline,
  content: ModuleContent,
  shown: readonly PlayableQuestion[],
  view: (question: PlayableQuestion) => HTMLElement,
  restart: () => void,
): HTMLElement {
  const { session } = app;
  const page = el('section', { class: 'result', 'data-result': outline.slug }, el('h2', {}, tests.result.title));
  const score = scored(app, outline, content);
  page.append(
    score === null ? el('p', {}, tests.result.thanks) : scoreBox(app, tests, outline, score),
    ...again(app, tests, outline, restart),
  );
  if (score === null || outline.test?.feedback === 'none') return page;
  // Of an answer that is not there any more nobody knows whether it was right.
  const known = score.points === null ? shown.filter(({ id }) => session.state.answers.has(id)) : shown;
  const wrong = known.filter((question) => ['partial', 'incorrect'].includes(scoreOf(app, question).verdict));
  if (score.points !== null || wrong.length > 0) page.append(repeatList(tests, wrong));
  if (outline.test?.review !== true || known.length === 0) return page;
  page.append(el('h2', {}, tests.result.review), ...known.map((question) => view(question)));
  return page;
}
