/** What a learner can show where no LMS knows the result: a page to print, and a file to send. */
import { maskedNip } from '#shared/results/nip.ts';
import { checkCode, signSlip, slipContent, type Slip } from '#shared/results/slip.ts';
import type { App } from '../app.ts';
import { browserStorage } from '../drivers/local-copy.ts';
import { readLearner } from '../learner.ts';
import { percentText } from '../text/choose.ts';
import { button, el } from '../ui/dom.ts';
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

function slipFile(slip: Slip): File {
  return new File([JSON.stringify(slip)], fileName(slip), { type: 'application/json' });
}

function download(file: File): void {
  const link = el('a', { href: URL.createObjectURL(file), download: file.name });
  link.click();
  URL.revokeObjectURL(link.href);
}

function canShare(file: File): boolean {
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });
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
    ...row(texts.date, date(slip.madeAt)),
    ...row(texts.time, `${Math.round(slip.spent / 60)} ${texts.minutes}`),
    ...row(texts.code, checkCode(slip.signature)),
  );
}

function actions(texts: ResultText, slip: Slip): HTMLElement {
  const file = slipFile(slip);
  return el(
    'div',
    { class: 'actions' },
    button(texts.download, 'download', 'primary', () => download(file)),
    canShare(file)
      ? button(texts.share, null, 'quiet', () => void navigator.share({ files: [file] }).catch(() => {}))
      : null,
    button(texts.print, 'print', 'quiet', () => window.print()),
  );
}

/** Null while nobody gave a name. */
export function proofPage(app: App, texts: ResultText): HTMLElement | null {
  const { session } = app;
  const learner = readLearner(browserStorage());
  if (learner === null) return null;
  const { outline, state } = session;
  const slip = signSlip(slipContent(outline, state, learner, session.now() / 1000), outline.slipKey);
  const over = slip.status === 'passed' || slip.status === 'completed';
  return el(
    'article',
    { class: 'page proof-page' },
    el('h1', {}, texts[over ? 'proof' : 'interim']),
    facts(app, texts, slip),
    el('p', { class: 'proof-note' }, texts.noCertificate),
    el('p', { class: 'proof-lead' }, texts.slipLead),
    actions(texts, slip),
    el('p', { class: 'proof-note' }, texts.meaning),
  );
}
