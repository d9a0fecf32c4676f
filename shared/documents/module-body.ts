/** The text of a module on paper: everything unfolded, films named, questions in their places. */
import type { Locale } from '../course/problem.ts';
import { printOrder } from './print-order.ts';
import { printQuestion } from './print-question.ts';
import { answerHtml, questionHtml } from './question-html.ts';
import { questionsOf, type PrintedModule } from './source.ts';
import { words } from './words.ts';

/** A draw is printed as the same learner would get it each time. */
const handoutSeed = 1;

function mediaNote(tag: string, element: string, locale: Locale): string {
  const label = /\saria-label="([^"]*)"/.exec(element)?.[1] ?? '';
  const kind = words[tag === 'video' ? 'video' : 'audio'][locale];
  const named = label === '' ? kind : `${kind}: ${label}`;
  return `<p class="elsewhere">${named} (${words.inCourse[locale]})</p>`;
}

/** `slug` of the module that a link leads to becomes a place in this document. */
export function unfolded(html: string, locale: Locale): string {
  return html
    .replace(/<(video|audio)\b[^>]*>.*?<\/\1>/gs, (element, tag: string) => mediaNote(tag, element, locale))
    .replaceAll('<details ', '<details open ')
    .replaceAll(' loading="lazy"', '')
    .replaceAll(
      /(<div data-fill="objectives">)(<ul>)/g,
      `$1<p class="objectives-label">${words.afterModule[locale]}</p>$2`,
    )
    .replace(/<a\b[^>]*\bdata-module-link="([^"]*)"[^>]*>/g, '<a href="#m-$1">');
}

export interface ModuleText {
  /** HTML. */
  readonly body: string;
  /** HTML of a table with the answers; '' where there are none. */
  readonly answers: string;
}

/** Each question in its place, without what is right. */
export function moduleText(module: PrintedModule, locale: Locale): ModuleText {
  const questions = questionsOf(module, handoutSeed);
  const rows: string[] = [];
  const slots = new Map(
    questions.map((question, at) => {
      const order = printOrder(question, module.outline.slug, 'as-written');
      const printed = printQuestion(question, { locale, order });
      const answer = answerHtml(question, printed);
      if (answer !== '') rows.push(`<tr><td>${at + 1}</td><td>${answer}</td></tr>`);
      return [question.id, questionHtml(question, printed, { number: at + 1, locale })] as const;
    }),
  );
  const body = module.content.blocks
    .join('\n')
    // What this attempt does not have was not drawn.
    .replace(/<div data-question-slot="(\w+)"><\/div>/g, (_, id: string) => slots.get(id) ?? '');
  return {
    body: unfolded(body, locale),
    answers: rows.length === 0 ? '' : `<table class="keys"><tbody>${rows.join('')}</tbody></table>`,
  };
}
