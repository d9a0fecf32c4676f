/**
 * A test on paper, in variants: the same questions (of a draw, each variant its own) in another order with other letters, an
 * answer sheet that fits each, and the key. The same course and letter give the same paper.
 */
import type { PlayableQuestion } from '../course/compiled.ts';
import { decimalText } from '../course/figures.ts';
import { escapeHtml } from '../markdown/escape.ts';
import { seededOrder } from '../quiz/seeded-order.ts';
import { printOrder } from './print-order.ts';
import { letter, printQuestion, type PrintedQuestion } from './print-question.ts';
import { questionHtml } from './question-html.ts';
import { documentPage } from './sheet.ts';
import { questionsOf, type DocumentSource, type PrintedModule } from './source.ts';
import { words } from './words.ts';

export const variantNames = ['A', 'B', 'C', 'D'] as const;
export type VariantName = (typeof variantNames)[number];

export interface PaperQuestion {
  readonly question: PlayableQuestion;
  readonly printed: PrintedQuestion;
}

/** The questions of one variant in its order. A is as the trainer wrote it. */
export function paperVariant(
  { locale }: Pick<DocumentSource, 'locale'>,
  module: PrintedModule,
  variant: VariantName,
): readonly PaperQuestion[] {
  const at = variantNames.indexOf(variant);
  const seed = `${module.outline.slug}/${variant}`;
  const questions = questionsOf(module, at + 1);
  const order = at === 0 ? questions.map((_, place) => place) : seededOrder(questions.length, seed);
  return order.flatMap((place) => {
    const question = questions[place];
    if (question === undefined) return [];
    const options = { locale, order: printOrder(question, seed, at === 0 ? 'as-written' : 'shuffled') };
    return [{ question, printed: printQuestion(question, options) }];
  });
}

export interface PaperRequest {
  readonly slug: string;
  readonly variants: readonly VariantName[];
  /** `questions`: the papers. `sheet`: the sheets to fill in. `key`: for whoever marks. */
  readonly part: 'questions' | 'sheet' | 'key';
  readonly numbers: 'page' | 'printer';
}

type Locale = DocumentSource['locale'];

function fields(locale: Locale, names: readonly ('name' | 'nip' | 'agency' | 'date' | 'marks' | 'examiner')[]): string {
  return `<div class="fields">${names.map((name) => `<p>${words[name][locale]}:</p>`).join('')}</div>`;
}

function head(source: DocumentSource, module: PrintedModule, kind: string, variant: VariantName): string {
  const { settings, locale, edition } = source;
  return `<p class="eyebrow">${escapeHtml(settings.title)} · ${kind}</p>
<p class="soft">${escapeHtml(edition)}</p>
<h1>${escapeHtml(module.outline.title)} – ${words.variant[locale]} ${variant}</h1>`;
}

function facts(module: PrintedModule, count: number, locale: Locale): string {
  const { test } = module.outline;
  const list = [`${words.questionCount[locale]}: ${count}`];
  if (test !== null && test.timeLimitMinutes > 0) {
    list.push(`${words.time[locale]}: ${test.timeLimitMinutes} ${words.minutes[locale]}`);
  }
  if (test !== null && test.passMark > 0) list.push(`${words.passMark[locale]}: ${test.passMark}`);
  return `<p class="soft">${list.join(' · ')}</p>`;
}

function questionsPart(source: DocumentSource, module: PrintedModule, variant: VariantName): string {
  const { locale } = source;
  const paper = paperVariant(source, module, variant);
  const list = paper.map(({ question, printed }, at) => questionHtml(question, printed, { number: at + 1, locale }));
  return `${head(source, module, words.paper[locale], variant)}
${facts(module, paper.length, locale)}
${fields(locale, ['name', 'nip', 'agency', 'date'])}
${list.join('\n')}`;
}

function bubbles({ printed }: PaperQuestion, at: number): string {
  const { place } = printed;
  const room =
    place.kind === 'letters'
      ? Array.from({ length: place.count }, (_, option) => `<i>${letter(option)}</i>`).join('')
      : '<u></u>';
  return `<li><b>${at + 1}</b>${room}</li>`;
}

function sheetPart(source: DocumentSource, module: PrintedModule, variant: VariantName): string {
  const { locale } = source;
  const rows = paperVariant(source, module, variant).map(bubbles);
  return `${head(source, module, words.answerSheet[locale], variant)}
${fields(locale, ['name', 'nip', 'agency', 'date', 'marks', 'examiner'])}
<ol class="bubbles">${rows.join('')}</ol>`;
}

function keyPart(source: DocumentSource, module: PrintedModule, variant: VariantName): string {
  const { locale } = source;
  const rows = paperVariant(source, module, variant).map(
    ({ question, printed }, at) =>
      `<tr><td>${at + 1}</td><td>${printed.key === '' ? words.noKey[locale] : printed.key}</td><td>${decimalText(question.points, locale)}</td></tr>`,
  );
  return `${head(source, module, words.key[locale], variant)}
<table class="keys"><thead><tr><th>${words.question[locale]}</th><th>${words.answer[locale]}</th><th>${words.points[locale]}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

const parts = { questions: questionsPart, sheet: sheetPart, key: keyPart } as const;

/** Null when the course has no such module or it has no questions. */
export function questionPaper(source: DocumentSource, request: PaperRequest): string | null {
  const module = source.modules.find(({ outline }) => outline.slug === request.slug);
  if (module === undefined || module.outline.questions.length === 0) return null;
  const { settings, edition } = source;
  const make = parts[request.part];
  const body = request.variants.map(
    (variant) => `<article class="part paper">${make(source, module, variant)}</article>`,
  );
  return documentPage({
    title: `${module.outline.title} – ${settings.title} · ${edition}`,
    language: settings.language,
    body: body.join('\n'),
    ...(request.numbers === 'page' ? { footer: `${settings.title} · ${module.outline.title} · ${edition}` } : {}),
  });
}
