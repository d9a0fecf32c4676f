import type { ModuleContent, ModuleOutline, PlayableQuestion } from '#shared/course/compiled.ts';
import type { Score } from '#shared/quiz/answer.ts';
import { moduleScore } from '#shared/quiz/grade.ts';
import { hasPassMark, isScored } from '#shared/results/outcome.ts';
import { attemptsLeft } from '#shared/results/progress.ts';
import { play } from '../../registry.ts';
import type { App } from '../../app.ts';
import { decimalText, percentText } from '../../text/choose.ts';
import type { TestText } from '../../text/test-text.ts';
import { button, el, icon, plainText } from '../dom.ts';

interface Marked {
  readonly question: PlayableQuestion;
  readonly verdict: Score['verdict'];
}

function scoreBox(app: App, tests: TestText, outline: ModuleOutline, content: ModuleContent): HTMLElement {
  const { text, session } = app;
  const attempt = session.state.modules.get(outline.slug)?.attempt ?? null;
  const passMark = outline.test?.passMark ?? 0;
  const last = attempt?.last ?? 0;
  const passed = last >= passMark;
  const scores = content.questions.map((question) =>
    play.scoreAnswer(question, session.state.answers.get(question.id)?.answer ?? play.initialAnswer(question)),
  );
  const { points, max } = moduleScore(content.questions, scores);
  const box = el(
    'div',
    { class: 'score-box', 'data-score': String(last) },
    el('p', { class: 'score-label' }, text.summary.yourScore),
    el('p', { class: 'score' }, percentText(last, text)),
    el('p', { class: 'score-note' }, tests.result.points(decimalText(points, text), decimalText(max, text))),
  );
  if (hasPassMark(outline)) {
    const status = el(
      'p',
      { class: `outcome ${passed ? 'is-passed' : 'is-failed'}` },
      icon(passed ? 'right' : 'wrong'),
    );
    status.append(passed ? text.statuses.passed : text.statuses.failed);
    box.append(status, el('p', { class: 'score-note' }, text.start.passMark(percentText(passMark, text))));
  }
  const best = attempt?.best ?? last;
  if (best > last) {
    box.append(el('p', { class: 'score-note' }, tests.result.best(percentText(best, text))));
  }
  return box;
}

function repeatList(tests: TestText, wrong: readonly Marked[]): HTMLElement {
  if (wrong.length === 0) return el('p', {}, tests.result.nothingToRepeat);
  const items = wrong.map(({ question }) => el('li', {}, plainText(question.stem, 120)));
  return el('section', {}, el('h2', {}, tests.result.repeat), el('ul', { class: 'repeat' }, ...items));
}

function again(app: App, tests: TestText, outline: ModuleOutline, restart: () => void): HTMLElement | null {
  const { session } = app;
  if (!attemptsLeft(session.state, outline)) return isScored(outline) ? el('p', {}, tests.test.noAttempts) : null;
  const allowed = outline.test?.attempts ?? 0;
  const used = session.state.modules.get(outline.slug)?.attempt?.number ?? 0;
  const actions = el('div', { class: 'actions' }, button(tests.test.restart, 'restart', 'quiet', restart));
  if (allowed > 0) actions.append(el('span', {}, tests.test.attemptsLeft(allowed - used)));
  return actions;
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
  if (!isScored(outline)) {
    page.append(el('p', {}, tests.result.thanks));
  } else {
    page.append(scoreBox(app, tests, outline, content));
  }
  const retry = again(app, tests, outline, restart);
  if (retry !== null) page.append(retry);
  if (!isScored(outline)) return page;
  if (outline.test?.feedback === 'none') return page;
  const marked = shown.map((question): Marked => {
    const answer = session.state.answers.get(question.id)?.answer ?? play.initialAnswer(question);
    return { question, verdict: play.scoreAnswer(question, answer).verdict };
  });
  page.append(
    repeatList(
      tests,
      marked.filter(({ verdict }) => verdict === 'partial' || verdict === 'incorrect'),
    ),
  );
  if (outline.test?.review !== true) return page;
  page.append(el('h2', {}, tests.result.review), ...shown.map((question) => view(question)));
  return page;
}
