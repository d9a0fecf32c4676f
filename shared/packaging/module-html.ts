/** The HTML of a module's blocks with questions and fills in their places. */
import type { LocalText, Locale } from '../course/problem.ts';
import type { Fragment, QuestionSource } from '../course/question-source.ts';
import type { AnalysedQuestion } from './analyse.ts';
import type { ModuleContext } from './compile-types.ts';
import { escapeHtml } from '../markdown/escape.ts';
import { interfaceLocale } from './index-html.ts';

const unfinished: LocalText = { id: 'Soal ini belum lengkap.', en: 'This question is not finished.' };

/** Where the player puts a question. */
export function questionSlot(id: string): string {
  return `<div data-question-slot="${id}"></div>`;
}

function list(
  tag: 'ul' | 'ol',
  items: readonly { readonly html: string; readonly children?: readonly Fragment[] }[],
): string {
  const inner = items.map(
    ({ html, children = [] }) => `<li>${html}${children.length === 0 ? '' : list('ul', children)}</li>`,
  );
  return `<${tag}>${inner.join('')}</${tag}>`;
}

/** The answer part without what is right. */
function answerHtml({ answer }: QuestionSource): string {
  switch (answer.kind) {
    case 'none':
      return '';
    case 'task-list':
    case 'bullet-list':
      return list('ul', answer.items);
    case 'ordered-list':
      return list('ol', answer.items);
    case 'table': {
      const rows = answer.rows.map((row) => `<tr>${row.map((cell) => `<td>${cell.html}</td>`).join('')}</tr>`);
      return `<table><tbody>${rows.join('')}</tbody></table>`;
    }
  }
}

/** A question that cannot be played shows its content, so that nothing the trainer wrote is lost. */
function plainQuestion({ source }: AnalysedQuestion, locale: Locale): string {
  return `<div class="question-plain">${source.stem.html}${answerHtml(source)}<p class="question-plain-note">${unfinished[locale]}</p></div>`;
}

function filled(html: string, name: string, content: string): string {
  const place = new RegExp(`(<(\\w+)\\b[^>]*\\bdata-fill="${name}"[^>]*>)(</\\2>)`, 'g');
  return html.replace(place, (_, start: string, __, end: string) => start + content + end);
}

function objectivesHtml(course: NonNullable<ModuleContext['course']>, ids: readonly string[]): string {
  const chosen = course.objectives.filter((objective) => ids.length === 0 || ids.includes(objective.id));
  return chosen.length === 0
    ? ''
    : list(
        'ul',
        chosen.map(({ text }) => ({ html: escapeHtml(text) })),
      );
}

/** `objectives`: the module's own, none meaning all of the course. */
export function blockHtml(
  html: string,
  questions: readonly AnalysedQuestion[],
  context: ModuleContext,
  objectives: readonly string[],
): string {
  const locale = interfaceLocale(context.language);
  const withQuestions = html.replace(/<div data-question-slot="(\d+)"><\/div>/g, (slot, index: string) => {
    const entry = questions[Number(index)];
    if (entry === undefined) return slot;
    return entry.question === null ? plainQuestion(entry, locale) : questionSlot(entry.id);
  });
  if (context.course === undefined || !withQuestions.includes('data-fill="')) return withQuestions;
  const { summary } = context.course;
  const withSummary = filled(withQuestions, 'summary', summary === '' ? '' : `<p>${escapeHtml(summary)}</p>`);
  return filled(withSummary, 'objectives', objectivesHtml(context.course, objectives));
}
