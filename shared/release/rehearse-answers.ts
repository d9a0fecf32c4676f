/** Answers that nobody had to give: right ones and wrong ones, for each question type. */
import type { Blank, PlayableQuestion } from '../course/compiled.ts';
import type { Answer } from '../quiz/answer.ts';
import { everyPlay } from '../quiz/every-play.ts';

function rightIndices(options: readonly { readonly right: boolean }[]): readonly number[] {
  return options.flatMap(({ right }, index) => (right ? [index] : []));
}

function rightBlank(blank: Blank): string {
  if (blank.kind === 'text') return blank.accepted[0] ?? '';
  return blank.kind === 'number' ? String(blank.min) : (blank.options[blank.right] ?? '');
}

function wrongBlank(blank: Blank): string {
  if (blank.kind === 'text') return '(salah)';
  if (blank.kind === 'number') return String(blank.max + 1);
  return blank.options.find((_, index) => index !== blank.right) ?? '';
}

/** As long as the question asks for. */
function essayText(minWords: number): string {
  return Array.from({ length: Math.max(3, minWords) }, () => 'contoh').join(' ');
}

/** What earns all points; for a question without a right answer anything that counts as an answer. */
export function rightAnswer(question: PlayableQuestion): Answer {
  switch (question.type) {
    case 'single':
      return { type: 'single', choice: rightIndices(question.options)[0] ?? null };
    case 'multiple':
      return { type: 'multiple', choices: rightIndices(question.options) };
    case 'true-false':
      return { type: 'true-false', value: question.answer };
    case 'cloze':
      return { type: 'cloze', values: question.blanks.map(rightBlank) };
    case 'match':
      return { type: 'match', choices: question.pairs.map((_, index) => index) };
    case 'order':
      return { type: 'order', order: question.items.map((_, index) => index) };
    case 'categorize':
      return { type: 'categorize', categories: question.items.map(({ category }) => category) };
    case 'hotspot':
      return { type: 'hotspot', regions: rightIndices(question.regions) };
    case 'scale':
      return { type: 'scale', choice: 0 };
    case 'essay':
      return { type: 'essay', text: essayText(question.minWords) };
  }
}

function wrongTry(question: PlayableQuestion): Answer {
  switch (question.type) {
    case 'single':
      return { type: 'single', choice: question.options.findIndex(({ right }) => !right) };
    case 'multiple':
      return { type: 'multiple', choices: question.options.flatMap(({ right }, index) => (right ? [] : [index])) };
    case 'true-false':
      return { type: 'true-false', value: !question.answer };
    case 'cloze':
      return { type: 'cloze', values: question.blanks.map(wrongBlank) };
    case 'match':
      return { type: 'match', choices: question.pairs.map((_, index) => (index + 1) % question.pairs.length) };
    case 'order':
      return { type: 'order', order: question.items.map((_, index) => (index + 1) % question.items.length) };
    case 'categorize': {
      const { categories, items } = question;
      return { type: 'categorize', categories: items.map(({ category }) => (category + 1) % categories.length) };
    }
    case 'hotspot':
      return { type: 'hotspot', regions: question.regions.flatMap(({ right }, index) => (right ? [] : [index])) };
    case 'scale':
    case 'essay':
      return rightAnswer(question);
  }
}

/** What earns nothing; where every answer would earn something, the question is left open. */
export function wrongAnswer(question: PlayableQuestion): Answer {
  const answer = wrongTry(question);
  return everyPlay.scoreAnswer(question, answer).points > 0 ? everyPlay.initialAnswer(question) : answer;
}
