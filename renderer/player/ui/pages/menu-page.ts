import type { ModuleOutline } from '#shared/course/compiled.ts';
import { isLocked, isScored } from '#shared/results/outcome.ts';
import type { App } from '../../app.ts';
import { percentText } from '../../text/choose.ts';
import { button, el, labelled } from '../dom.ts';
import { statusBadge } from './status-badge.ts';

function entry(app: App, module: ModuleOutline): HTMLElement {
  const { session, text } = app;
  const { state, outline } = session;
  const best = isScored(module) ? (state.modules.get(module.slug)?.attempt?.best ?? null) : null;
  const about = `${text.kinds[module.kind]} · ${text.start.minutes(module.minutes)}`;
  const locked = app.mode === 'learn' && isLocked(outline, state, module.slug);
  const open = el(
    'button',
    { type: 'button', class: 'menu-entry', 'data-open-module': module.slug },
    el('span', { class: 'menu-title' }, module.title),
    el('span', { class: 'menu-about' }, best === null ? about : `${about} · ${percentText(best, text)}`),
    locked
      ? el('span', { class: 'badge is-locked' }, labelled('lock', text.notice.locked))
      : statusBadge(session.moduleStatus(module), text),
  );
  open.disabled = locked;
  if (session.state.place === module.slug) open.setAttribute('aria-current', 'step');
  open.addEventListener('click', () => app.go({ page: 'module', slug: module.slug }));
  return el('li', {}, open);
}

/** All modules with their state. */
export function menuPage(app: App): HTMLElement {
  const { session, text } = app;
  const { done, total } = session.outcome();
  return el(
    'article',
    { class: 'page menu-page' },
    el('h1', {}, text.nav.contents),
    el('p', { class: 'eyebrow' }, text.header.progress(done, total)),
    el('ol', { class: 'menu' }, ...session.outline.modules.map((module) => entry(app, module))),
    el(
      'div',
      { class: 'actions' },
      button(text.nav.summary, null, 'quiet', () => app.go({ page: 'summary' })),
    ),
  );
}
