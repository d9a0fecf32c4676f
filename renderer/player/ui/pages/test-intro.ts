import type { ModuleOutline, TestSettings } from '#shared/course/compiled.ts';
import { attemptLength } from '#shared/results/attempt.ts';
import type { App } from '../../app.ts';
import { percentText } from '../../text/choose.ts';
import type { TestText } from '../../text/test-text.ts';
import { button, el } from '../dom.ts';

function rules(app: App, tests: TestText, outline: ModuleOutline, test: TestSettings): string[] {
  const { text, session } = app;
  const list = [tests.test.ruleQuestions(attemptLength(outline))];
  if (test.timeLimitMinutes > 0) list.push(tests.test.ruleTime(test.timeLimitMinutes));
  if (outline.kind === 'survey') return [...list, tests.test.ruleSurvey];
  if (outline.kind === 'pre-test') list.push(tests.test.rulePreTest);
  else {
    const marks = session.passMarks(outline);
    list.push(tests.test.rulePassMark(percentText(marks.test, text)));
    if (marks.course !== null) list.push(tests.result.coursePassMark(percentText(marks.course, text)));
  }
  const used = session.state.modules.get(outline.slug)?.attempt?.number ?? 0;
  list.push(
    test.attempts > 0 ? tests.test.ruleAttempts(test.attempts - used, test.attempts) : tests.test.ruleUnlimited,
  );
  list.push(tests.test.ruleFeedback[test.feedback]);
  return list;
}

/** The rules of a test before its first attempt. */
export function testIntro(
  app: App,
  tests: TestText,
  outline: ModuleOutline,
  start: () => void,
  skip: () => void,
): HTMLElement {
  const list = outline.test === null ? [] : rules(app, tests, outline, outline.test);
  return el(
    'section',
    { class: 'intro' },
    el('h2', {}, tests.test.rules),
    el('ul', {}, ...list.map((rule) => el('li', {}, rule))),
    el(
      'div',
      { class: 'actions' },
      button(tests.test.begin, 'start', 'primary', start),
      outline.kind === 'survey' ? button(tests.test.skipSurvey, 'skip', 'quiet', skip) : null,
    ),
  );
}
