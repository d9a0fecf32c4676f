import { attemptLength } from '#shared/results/attempt.ts';
import type { SlipLearner } from '#shared/results/slip.ts';
import type { App } from '../../app.ts';
import { percentText } from '../../text/choose.ts';
import { button, el } from '../dom.ts';

function facts(app: App): HTMLElement {
  const { outline } = app.session;
  const { start } = app.text;
  const minutes = outline.modules.reduce((sum, module) => sum + module.minutes, 0);
  const questions = outline.modules.reduce((sum, module) => sum + attemptLength(module), 0);
  const tested = outline.modules.some((module) => module.kind === 'post-test');
  const items = [
    start.modules(outline.modules.length),
    start.minutes(minutes),
    ...(questions > 0 ? [start.questions(questions)] : []),
    ...(tested ? [start.passMark(percentText(app.session.passMark, app.text))] : []),
  ];
  return el('ul', { class: 'facts' }, ...items.map((item) => el('li', {}, item)));
}

function beginButton(app: App): HTMLElement {
  const { session, text } = app;
  const { modules } = session.outline;
  const place = modules.find((module) => module.slug === session.state.place);
  if (session.resumed && place !== undefined) {
    const resume = text.start.resume(place.title);
    return button(resume, 'resume', 'primary', () => app.go({ page: 'module', slug: place.slug }));
  }
  return button(text.start.begin, 'start', 'primary', () => {
    const first = modules[0];
    app.go(first === undefined ? { page: 'menu' } : { page: 'module', slug: first.slug });
  });
}

/** Who learns here, where no LMS says it. */
function learnerLine(app: App, learner: SlipLearner | null): HTMLElement {
  const { start } = app.text;
  const label = learner === null ? start.nameYourself : start.changeLearner;
  const change = button(label, 'learner', 'plain', () => app.go({ page: 'learner' }));
  return el('p', { class: 'learner' }, start.learner(learner?.name ?? null), ' ', change);
}

/** The first page of a visit: what awaits the learner, or where they left off. */
export function startPage(app: App): HTMLElement {
  const { session, text } = app;
  return el(
    'article',
    { class: 'page start-page' },
    el('h1', {}, session.outline.title),
    session.outline.summary === '' ? null : el('p', { class: 'lead' }, session.outline.summary),
    facts(app),
    session.resumed ? el('p', {}, text.start.resumeLead) : null,
    session.learner === undefined ? null : learnerLine(app, session.learner),
    el(
      'div',
      { class: 'actions' },
      beginButton(app),
      button(text.start.contents, 'menu', 'quiet', () => app.go({ page: 'menu' })),
    ),
  );
}
