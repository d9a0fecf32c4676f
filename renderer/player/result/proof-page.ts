/** What a learner can show where no LMS knows the result: a page to print, and a file to send. */
import { maskedNip } from '#shared/results/nip.ts';
import { isOver } from '#shared/results/outcome.ts';
import { checkCode, signSlip, slipContent, type Slip } from '#shared/results/slip.ts';
import type { App } from '../app.ts';
import { percentText } from '../text/choose.ts';
import { button, el } from '../ui/dom.ts';
import { learnerPage } from './learner-page.ts';
import type { ResultText } from './text.ts';

/** The course's outcome in the words for modules: short enough for paper. */
const words = { passed: 'passed', completed: 'done', failed: 'failed', incomplete: 'in-progress' } as const;

/** `siti-rahmawati-dasar-pelayanan-publik.ajarslip` */
function fileName({ learner, course }: Slip): string {
  const plain = `${learner.name} ${course.title}`.toLowerCase().normalize('NFD');
  return `${plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)}.ajarslip`;
}

/** Its few kilobytes stay until the page goes: a browser may read them late. */
function download(slip: Slip): void {
  const file = new Blob([JSON.stringify(slip)], { type: 'application/json' });
  el('a', { href: URL.createObjectURL(file), download: fileName(slip) }).click();
}

/** Null where the browser shares no files. Chrome shares text, by type and ending, and refuses what it does not know. */
function shareButton(texts: ResultText, slip: Slip): HTMLElement | null {
  const files = [new File([JSON.stringify(slip)], `${fileName(slip)}.txt`, { type: 'text/plain' })];
  if (typeof navigator.canShare !== 'function' || !navigator.canShare({ files })) return null;
  return button(texts.share, null, 'quiet', () => {
    navigator.share({ files }).catch((refusal: unknown) => {
      const byLearner = refusal instanceof Error && refusal.name === 'AbortError';
      if (!byLearner) download(slip);
    });
  });
}

function row(label: string, value: string): HTMLElement[] {
  return value === '' ? [] : [el('dt', {}, label), el('dd', {}, value)];
}

function facts({ locale, text }: App, texts: ResultText, slip: Slip): HTMLElement {
  const { learner, course, status, score } = slip;
  const date = (iso: string | null) =>
    iso === null ? '' : new Date(iso).toLocaleDateString(locale === 'id' ? 'id-ID' : 'en-GB', { dateStyle: 'long' });
  return el(
    'dl',
    { class: 'proof' },
    ...row(texts.name, learner.name),
    ...row(texts.agency, learner.agency),
    ...row('NIP', maskedNip(learner.nip)),
    ...row(texts.course, `${course.title} (${texts.version} ${course.version})`),
    ...row(texts.result, text.statuses[words[status]]),
    ...row(texts.score, score === null ? '' : percentText(score, text)),
    ...row(texts.begun, date(slip.begunAt)),
    ...(slip.finishedAt === null ? row(texts.date, date(slip.madeAt)) : row(texts.finished, date(slip.finishedAt))),
    ...row(texts.time, `${Math.round(slip.spent / 60)} ${texts.minutes}`),
    ...row(texts.code, checkCode(slip.signature)),
  );
}

function actions(app: App, texts: ResultText, slip: Slip): HTMLElement {
  const rename = () => app.shell.show(learnerPage(app, texts, 'proof'));
  return el(
    'div',
    { class: 'actions' },
    button(texts.download, 'download', 'primary', () => download(slip)),
    shareButton(texts, slip),
    button(texts.print, 'print', 'quiet', () => window.print()),
    button(app.text.start.changeLearner, 'learner', 'quiet', rename),
  );
}

/** While nobody gave a name, that comes first. */
export function proofPage(app: App, texts: ResultText): HTMLElement {
  const { session } = app;
  const { outline, state, learner } = session;
  if (!learner) return learnerPage(app, texts, 'proof');
  const slip = signSlip(slipContent(outline, state, learner, session.now() / 1000), outline.slipKey);
  return el(
    'article',
    { class: 'page proof-page' },
    el('h1', {}, texts[isOver(slip.status) ? 'proof' : 'interim']),
    facts(app, texts, slip),
    el('p', { class: 'proof-note' }, texts.noCertificate),
    el('p', { class: 'proof-lead' }, texts.slipLead),
    actions(app, texts, slip),
    el('p', { class: 'proof-note' }, texts.meaning),
  );
}
