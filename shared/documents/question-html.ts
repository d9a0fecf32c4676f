/** One printed question, with or without what is right. */
import type { PlayableQuestion } from '../course/compiled.ts';
import { decimalText } from '../course/figures.ts';
import type { Locale } from '../course/problem.ts';
import type { PrintedQuestion } from './print-question.ts';
import { words } from './words.ts';

function pointsText({ points }: PlayableQuestion, locale: Locale): string {
  return points > 0 ? `<span class="soft">${decimalText(points, locale)} ${words.points[locale]}</span>` : '';
}

/** `after`: HTML below the question, such as its key. */
export function questionHtml(
  question: PlayableQuestion,
  printed: PrintedQuestion,
  { number, locale, after = '' }: { readonly number: number; readonly locale: Locale; readonly after?: string },
): string {
  return `<section class="question" id="q-${question.id}">
<p class="question-head"><span>${words.question[locale]} ${number}</span>${pointsText(question, locale)}</p>
${printed.stem}
<p class="instruction">${printed.instruction}</p>
${printed.body}
${after}
</section>`;
}

/** The key and the explanation, for learners; '' where there is neither. */
export function answerHtml(question: PlayableQuestion, { key }: PrintedQuestion): string {
  return `${key === '' ? '' : `<p>${key}</p>`}${question.explanation ?? ''}`;
}
