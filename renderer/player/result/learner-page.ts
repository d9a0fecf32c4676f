/** The learner's name, agency and NIP, once for all courses on this device. */
import { looksLikeNip } from '#shared/results/nip.ts';
import type { SlipLearner } from '#shared/results/slip.ts';
import type { App } from '../app.ts';
import { browserStorage } from '../drivers/local-copy.ts';
import { keepLearner, shelfOf } from '../learner.ts';
import { announce } from '../ui/announce.ts';
import { button, el } from '../ui/dom.ts';
import type { ResultText } from './text.ts';

interface Field {
  readonly row: HTMLElement;
  readonly input: HTMLInputElement;
  /** Says what is wrong and leads there. */
  complain(sentence: string): void;
}

function field(name: keyof SlipLearner, label: string, autocomplete: string, known: SlipLearner | null): Field {
  const note = el('p', { class: 'message', id: `learner-${name}-note` });
  const input = el('input', {
    class: 'blank',
    id: `learner-${name}`,
    name,
    value: known?.[name] ?? '',
    maxlength: '120',
    autocomplete,
    'aria-describedby': note.id,
  });
  input.addEventListener('input', () => note.replaceChildren());
  const row = el('div', { class: 'learner-field' }, el('label', { for: input.id }, label), input, note);
  const complain = (sentence: string) => {
    note.textContent = sentence;
    input.focus();
    announce(sentence);
  };
  return { row, input, complain };
}

function line({ input }: Field): string {
  return input.value.replace(/\s+/g, ' ').trim();
}

type Next = 'start' | 'proof';

/** `known`: whose data stood in the fields. The same person's progress goes on under the new name, another's is looked for. */
function keep(app: App, next: Next, known: SlipLearner | null, learner: SlipLearner): void {
  const { session } = app;
  const storage = browserStorage();
  const current = shelfOf(storage, session.learner ?? null);
  const shelf = shelfOf(storage, learner, known === session.learner ? current : undefined);
  keepLearner(storage, learner, shelf);
  if (shelf === current) {
    session.learner = learner;
    app.go({ page: next });
  } else window.location.reload();
}

/** `next`: where the learner was going. `known`: null for who is not the one whom the device knows. */
export function learnerPage(app: App, texts: ResultText, next: Next, known = app.session.learner ?? null): HTMLElement {
  const name = field('name', texts.name, 'name', known);
  const agency = field('agency', texts.agency, 'organization', known);
  const nip = field('nip', texts.nip, 'off', known);
  nip.input.inputMode = 'numeric';
  let accepted = nip.input.value;
  const save = el('button', { type: 'submit', class: 'button primary', 'data-action': 'save-learner' }, texts.save);
  const back = () => app.go({ page: next === 'start' ? next : 'summary' });
  const actions = el('div', { class: 'actions' }, save, button(texts.back, null, 'quiet', back));
  const form = el('form', { class: 'learner-form' }, name.row, agency.row, nip.row, actions);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const learner = { name: line(name), agency: line(agency), nip: nip.input.value.replace(/[\s.-]/g, '') };
    if (learner.name === '') name.complain(texts.nameMissing);
    else if (learner.nip !== '' && learner.nip !== accepted && !looksLikeNip(learner.nip)) {
      accepted = learner.nip;
      nip.complain(texts.nipDoubtful);
    } else keep(app, next, known, learner);
  });
  const somebodyElse = () => app.shell.show(learnerPage(app, texts, next, null));
  return el(
    'article',
    { class: 'page' },
    el('h1', {}, texts.who),
    el('p', { class: 'lead' }, texts.whoLead),
    // Where nothing is kept, the page of the next learner begins anew by itself.
    known !== null && app.session.start.keeping === 'device' ? button(texts.notMe, null, 'quiet', somebodyElse) : null,
    form,
  );
}
