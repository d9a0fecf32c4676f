import type { ModuleOutline, TestSettings } from '#shared/course/compiled.ts';
import { attemptLength } from '#shared/results/attempt.ts';
import type { App } from '../../app.ts';
import { percentText } from '../../text/choose.ts';
import { button, el } from '../dom.ts';

function rules(app: App, outline: ModuleOutline, test: TestSettings): string[] {
  const { text, session } = app;
  const list = [text.test.ruleQuestions(attemptLength(outline))];
  if (test.timeLimitMinutes > 0) list.push(text.test.ruleTime(test.timeLimitMinutes));
  if (outline.kind === 'survey') return [...list, text.test.ruleSurvey];
  if (outline.kind === 'pre-test') list.push(text.test.rulePreTest);
  else list.push(text.test.rulePassMark(percentText(test.passMark, text)));
  const used = session.state.modules.get(outline.slug)?.attempt?.number ?? 0;
  list.push(test.attempts > 0 ? text.test.ruleAttempts(test.attempts - used, test.attempts) : text.test.ruleUnlimited);
  list.push(text.test.ruleFeedback[test.feedback]);
  return list;
}

/** The rules of a test before its first attempt. */
export function testIntro(app: App, outline: ModuleOutline, start: () => void, skip: () => void): HTMLElement {
  const { text } = app;
  const list = outline.test === null ? [] : rules(app, outline, outline.test);
  return el(
    'section',
    { class: 'intro' },
    el('h2', {}, text.test.rules),
    el('ul', {}, ...list.map((rule) => el('li', {}, rule))),
    el(
      'div',
      { class: 'actions' },
      button(text.test.begin, 'start', 'primary', start),
      outline.kind === 'survey' ? button(text.test.skipSurvey, 'skip', 'quiet', skip) : null,
    ),
  );
}
