/** A question of one type made into another: what is lost, what it says afterwards, and the edits. */
import type { QuestionType } from '../course/compiled.ts';
import type { TextEdit } from '../course/problem.ts';
import { oneEdit } from './answer-part.ts';
import type { Conversion, CourseWords, FormAnswer, FormOption, FormPair, FormValues, Loss } from './form.ts';
import { setAttribute } from './header.ts';
import { smallestEdit } from './lf-text.ts';
import { cellText, pairTable } from './match.ts';
import { newAnswer } from './new-answer.ts';
import type { Reading } from './reading.ts';
import { stemEnd } from './stem.ts';
import { readTasks, setRight } from './tasks.ts';

/** The losses of which the question has anything. */
function lost(entries: readonly (readonly [Loss, boolean])[]): readonly Loss[] {
  return entries.filter(([, has]) => has).map(([loss]) => loss);
}

function fromOptions({ type }: FormValues, options: readonly FormOption[]): readonly Conversion[] {
  const rights = options.filter(({ right }) => right).length;
  if (type === 'multiple') return [{ to: 'single', lost: lost([['right-answers', rights > 1]]) }];
  if (options.length !== 2 || rights !== 1) return [{ to: 'multiple', lost: [] }];
  const hasFeedback = options.some(({ feedback }) => feedback !== null);
  return [
    { to: 'multiple', lost: [] },
    {
      to: 'true-false',
      lost: lost([
        ['options', true],
        ['feedback', hasFeedback],
      ]),
    },
  ];
}

function fromItems({ type, attributes }: FormValues): readonly Conversion[] {
  if (type === 'scale') return [{ to: 'order', lost: [] }];
  const hasPoints = attributes['points'] !== undefined || attributes['partial'] !== undefined;
  return [
    {
      to: 'scale',
      lost: lost([
        ['order', true],
        ['points', hasPoints],
      ]),
    },
  ];
}

function isOneLine(text: string): boolean {
  return cellText(text) === text;
}

/** What the form offers for this question. */
export function conversionsOf(values: FormValues): readonly Conversion[] {
  const { answer, type } = values;
  if (answer.kind === 'options') return fromOptions(values, answer.options);
  if (type === 'true-false') return [{ to: 'single', lost: [] }];
  if (answer.kind === 'items') return fromItems(values);
  if (answer.kind === 'pairs') {
    const rights = new Set(answer.pairs.map(({ right }) => right));
    return rights.size < 2 || rights.has('') ? [] : [{ to: 'categorize', lost: ['headings'] }];
  }
  if (answer.kind !== 'categories') return [];
  const texts = answer.categories.flatMap(({ text, items }) => [text, ...items]);
  const pairs = answer.categories.flatMap(({ items }) => items);
  if (pairs.length < 2 || !texts.every(isOneLine)) return [];
  return [
    { to: 'match', lost: lost([['empty-categories', answer.categories.some(({ items }) => items.length === 0)]]) },
  ];
}

function grouped(pairs: readonly FormPair[]): FormAnswer {
  const groups = new Map<string, string[]>();
  for (const { left, right } of pairs) groups.set(right, [...(groups.get(right) ?? []), left]);
  return { kind: 'categories', categories: [...groups].map(([text, items]) => ({ text, items })) };
}

function firstRight(options: readonly FormOption[]): readonly FormOption[] {
  const first = options.findIndex(({ right }) => right);
  return options.map((option, index) => ({ ...option, right: index === first }));
}

function yesOrNo(isTrue: boolean, words: CourseWords): readonly FormOption[] {
  return [
    { text: words.yes, right: isTrue, feedback: null },
    { text: words.no, right: !isTrue, feedback: null },
  ];
}

/** The answer part after a conversion that `conversionsOf` offers. */
export function convertedAnswer({ answer, attributes }: FormValues, to: QuestionType, words: CourseWords): FormAnswer {
  if (answer.kind === 'options') {
    if (to === 'true-false') return { kind: 'none' };
    return to === 'single' ? { kind: 'options', options: firstRight(answer.options) } : answer;
  }
  if (answer.kind === 'pairs') return grouped(answer.pairs);
  if (answer.kind === 'categories') {
    const pairs = answer.categories.flatMap(({ text, items }) => items.map((left) => ({ left, right: text })));
    return { kind: 'pairs', pairs };
  }
  return answer.kind === 'none'
    ? { kind: 'options', options: yesOrNo(attributes['answer'] === 'true', words) }
    : answer;
}

/** The answer part as lines; only for what a conversion writes anew. */
function linesOf(answer: FormAnswer, words: CourseWords): string {
  if (answer.kind === 'pairs') return pairTable(answer.pairs, words);
  if (answer.kind === 'options') {
    return answer.options.map(({ text, right }) => `- [${right ? 'x' : ' '}] ${text}`).join('\n');
  }
  if (answer.kind !== 'categories') return '';
  return answer.categories
    .flatMap(({ text, items }) => [`- ${text}`, ...items.map((item) => `  - ${item}`)])
    .join('\n');
}

function attributeEdits(reading: Reading, wishes: Readonly<Record<string, string | null>>): readonly TextEdit[] {
  const { source, container } = reading;
  return Object.entries(wishes).flatMap(([name, value]) => setAttribute(source, container.start, name, value) ?? []);
}

function answerEdits(reading: Reading, values: FormValues, to: QuestionType, words: CourseWords): readonly TextEdit[] {
  const { answer, body, source } = reading;
  if (to === 'single' && answer !== null) {
    const first = readTasks(reading)?.findIndex(({ right }) => right) ?? -1;
    return (readTasks(reading) ?? []).flatMap((task, index) => oneEdit(setRight(task, index === first)));
  }
  if (to === 'multiple' || to === 'order' || to === 'scale') return [];
  const lines = linesOf(convertedAnswer(values, to, words), words);
  if (answer === null) return newAnswer(reading, lines);
  const end = body.lines[answer.end - 1]?.to ?? 0;
  if (to === 'true-false') return [{ start: stemEnd(reading), end, text: '' }];
  return oneEdit(smallestEdit(source, body.lines[answer.first]?.start ?? 0, end, lines));
}

/** The edits of a conversion that `conversionsOf` offers. */
export function convert(
  reading: Reading,
  values: FormValues,
  to: QuestionType,
  words: CourseWords,
): readonly TextEdit[] {
  // `single` and `true-false` are told by their body; a name that is written there has to change all the same.
  const isShown = (to === 'single' || to === 'true-false') && values.attributes['type'] === undefined;
  const wishes: Record<string, string | null> = isShown ? {} : { type: to };
  const { answer } = values;
  if (to === 'true-false' && answer.kind === 'options') wishes['answer'] = String(answer.options[0]?.right === true);
  if (values.type === 'true-false') wishes['answer'] = null;
  if (to === 'scale') Object.assign(wishes, { points: null, partial: null });
  return [...attributeEdits(reading, wishes), ...answerEdits(reading, values, to, words)];
}
