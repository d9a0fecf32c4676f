/** How long a learner's stored state can get; the form is that of `state.ts`. */
import type { ModuleOutline, QuestionOutline } from '../course/compiled.ts';
import { verdictRadix } from '../quiz/cloze/stored.ts';
import { storedRadices } from '../quiz/every-play.ts';
import { packedLength } from '../quiz/pack.ts';
import { longestModule } from './module-text.ts';

/** SCORM 1.2, CMIString4096. */
export const longestState12 = 4_096;

export interface StateSize {
  /** Characters when every question is answered, texts are of usual length, and nothing is left out. */
  readonly whole: number;
  /** Characters when every typed text is shortened as far as it goes: where this fits, no answer and no verdict is ever lost. */
  readonly least: number;
}

/** Version, sequence, seed, begun, spent, seen, finished and place with their separators. */
const head = 2 + 7 + 7 + 7 + 7 + 7 + 7 + 5 + 1;
/** Check mark and key. */
const perQuestion = 5;

/** Characters of a blank and of an essay of usual length; a learner who writes more is not rare, but needs no warning. */
const usualBlank = 30;
const usualEssay = 300;

/** Characters that the longest usual answer takes: `whole` with nothing left out, `least` when space is short. */
function answerLengths(question: QuestionOutline): { readonly whole: number; readonly least: number } {
  const { type, blanks = [] } = question;
  if (type === 'essay') return { whole: usualEssay, least: 1 };
  if (type !== 'cloze') {
    const length = packedLength(storedRadices(question) ?? []);
    return { whole: length, least: length };
  }
  const between = Math.max(0, blanks.length - 1);
  const whole = blanks
    .map((blank) => (blank.kind === 'choice' ? 2 : usualBlank))
    .reduce((sum, one) => sum + one, between);
  return { whole, least: 1 + packedLength(blanks.map(verdictRadix)) };
}

function lengthsOf(question: QuestionOutline): StateSize {
  const { whole, least } = answerLengths(question);
  return { whole: perQuestion + whole, least: perQuestion + least };
}

function sum(sizes: readonly StateSize[]): StateSize {
  return sizes.reduce((all, { whole, least }) => ({ whole: all.whole + whole, least: all.least + least }), {
    whole: 0,
    least: 0,
  });
}

/** The most that `count` of these can take. */
function largest(sizes: readonly StateSize[], count: number): StateSize {
  const most = (field: keyof StateSize) =>
    sizes
      .map((size) => size[field])
      .sort((a, b) => b - a)
      .slice(0, count)
      .reduce((total, one) => total + one, 0);
  return { whole: most('whole'), least: most('least') };
}

type SizedModule = Pick<ModuleOutline, 'questions' | 'draws'>;

/** Of a draw, the attempt that draws the longest questions. */
function moduleSize(module: SizedModule): StateSize {
  const drawable = new Set(module.draws.flatMap(({ from }) => from));
  const own = module.questions.filter(({ id }) => !drawable.has(id)).map(lengthsOf);
  const drawn = module.draws.map(({ count, from }) => {
    const ids = new Set(from);
    return largest(module.questions.filter(({ id }) => ids.has(id)).map(lengthsOf), count);
  });
  return sum([{ whole: longestModule, least: longestModule }, ...own, ...drawn]);
}

export function stateSize({ modules }: { readonly modules: readonly SizedModule[] }): StateSize {
  return sum([{ whole: head, least: head }, ...modules.map(moduleSize)]);
}
