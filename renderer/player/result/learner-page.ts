/** The learner's name, agency and NIP, once for all courses on this device. */
import { looksLikeNip } from '#shared/results/nip.ts';
import type { SlipLearner } from '#shared/results/slip.ts';
import type { App } from '../app.ts';
import { browserStorage, readText, writeText, type KeyValueStorage } from '../drivers/local-copy.ts';
import { copyKeyOf, keepLearner, readLearner } from '../learner.ts';
import { announce } from '../ui/announce.ts';
import { button, el } from '../ui/dom.ts';
import type { ResultText } from './text.ts';

interface Field {
  readonly row: HTMLElement;
  readonly input: HTMLInputElement;
  readonly note: HTMLElement;
}

function field(name: keyof SlipLearner, label: string, autocomplete: string): Field {
  const note = el('p', { class: 'message', id: `learner-${name}-note` });
  const input = el('input', {
    class: 'blank',
    id: `learner-${name}`,
    name,
    maxlength: '120',
    autocomplete,
    'aria-describedby': note.id,
  });
  const row = el('div', { class: 'learner-field' }, el('label', { for: input.id }, label), input, note);
  return { row, input, note };
}

/** What was learned before anybody gave a name belongs to the first who does. */
function takeProgress(storage: KeyValueStorage | null, courseId: string, learner: SlipLearner): void {
  const unnamed = copyKeyOf(courseId, null);
  const own = copyKeyOf(courseId, learner);
  const progress = readText(storage, unnamed) ?? '';
  if (progress.length < 2 || (readText(storage, own) ?? '').length > 1) return;
  writeText(storage, own, progress);
  writeText(storage, unnamed, '');
}

export function learnerPage(app: App, texts: ResultText): HTMLElement {
  const { session } = app;
  const storage = browserStorage();
  const known = readLearner(storage);
  const name = field('name', texts.name, 'name');
  const agency = field('agency', texts.agency, 'organization');
  const nip = field('nip', texts.nip, 'off');
  nip.input.inputMode = 'numeric';
  const checkNip = () => {
    const doubtful = nip.input.value.trim() !== '' && !looksLikeNip(nip.input.value);
    nip.note.textContent = doubtful ? texts.nipDoubtful : '';
  };
  nip.input.addEventListener('change', checkNip);
  const form = el('form', { class: 'learner-form' }, name.row, agency.row, nip.row);
  const save = el('button', { type: 'submit', class: 'button primary', 'data-action': 'save-learner' }, texts.save);
  form.append(
    el(
      'div',
      { class: 'actions' },
      save,
      button(texts.back, null, 'quiet', () => app.go({ page: 'start' })),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [given, where, number] = [name, agency, nip].map(({ input }) => input.value.replace(/\s+/g, ' ').trim());
    if (given === undefined || given === '') {
      name.note.textContent = texts.nameMissing;
      name.input.focus();
      announce(texts.nameMissing);
      return;
    }
    const learner = { name: given, agency: where ?? '', nip: number ?? '' };
    // This page's own copy must not come back while it is handed over.
    session.stop();
    if (known === null) takeProgress(storage, session.outline.id, learner);
    keepLearner(storage, learner);
    window.location.reload();
  });
  return el('article', { class: 'page' }, el('h1', {}, texts.who), el('p', { class: 'lead' }, texts.whoLead), form);
}
