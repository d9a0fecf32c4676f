import type { ModuleOutline } from '#shared/course/compiled.ts';
import { isOver } from '#shared/results/outcome.ts';
import { attemptsLeft } from '#shared/results/progress.ts';
import type { App } from '../../app.ts';
import { percentText } from '../../text/choose.ts';
import { button, el, icon } from '../dom.ts';

function moduleLinks(app: App, title: string, modules: readonly ModuleOutline[]): HTMLElement | null {
  if (modules.length === 0) return null;
  const items = modules.map((module) =>
    el(
      'li',
      {},
      button(module.title, null, 'plain', () => app.go({ page: 'module', slug: module.slug })),
    ),
  );
  return el('section', {}, el('h2', {}, title), el('ul', { class: 'link-list' }, ...items));
}

function scoreBox(app: App): HTMLElement | null {
  const { score, passMark } = app.session.outcome();
  if (score === null) return null;
  return el(
    'div',
    { class: 'score-box' },
    el('p', { class: 'score-label' }, app.text.summary.yourScore),
    el('p', { class: 'score' }, percentText(score, app.text)),
    el('p', { class: 'score-note' }, app.text.start.passMark(percentText(passMark, app.text))),
  );
}

/** What the whole course came to, what is missing and what can be repeated. */
export function summaryPage(app: App): HTMLElement {
  const { session, text } = app;
  const outcome = session.outcome();
  const modules = session.outline.modules;
  const missing = modules.filter((module) => outcome.missing.includes(module.slug));
  const repeatable = modules.filter(
    (module) => session.moduleStatus(module) === 'failed' && attemptsLeft(session.state, module),
  );
  const { returnUrl } = session.start;
  const over = isOver(outcome.status);
  const sign = over ? 'right' : outcome.status === 'failed' ? 'wrong' : 'part';
  return el(
    'article',
    { class: 'page summary-page', 'data-course-status': outcome.status },
    el('h1', {}, text.summary.title),
    el('p', { class: `outcome is-${outcome.status}` }, icon(sign), text.summary[outcome.status]),
    scoreBox(app),
    el('p', { class: 'eyebrow' }, text.header.progress(outcome.done, outcome.total)),
    moduleLinks(app, text.summary.missing, missing),
    moduleLinks(app, text.summary.repeat, repeatable),
    over && session.start.keeping === 'lms' && session.saveState === 'saved' && !returnUrl
      ? el('p', {}, text.summary.close)
      : null,
    el(
      'div',
      { class: 'actions' },
      session.learner === undefined
        ? null
        : button(text.summary.proof, 'proof', 'primary', () => app.go({ page: 'proof' })),
      button(text.nav.contents, 'menu', 'quiet', () => app.go({ page: 'menu' })),
      returnUrl ? button(text.summary.backToLms, 'close', 'primary', () => window.location.assign(returnUrl)) : null,
    ),
  );
}
