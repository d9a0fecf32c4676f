/** Questions that a module draws from banks. */
import type { PlayableQuestion } from '../course/compiled.ts';
import type { DrawRule } from '../course/model.ts';
import { bankName } from '../course/draw-rules.ts';
import { hash53 } from '../quiz/hash.ts';

/** What a draw has to know of a bank. */
export interface QuestionBank {
  /** `layanan` */
  readonly name: string;
  readonly questions: readonly PlayableQuestion[];
  /** Media paths used in the bank. */
  readonly media: readonly string[];
}

export interface Draw {
  readonly rule: DrawRule;
  /** Null when there is no such bank. */
  readonly bank: QuestionBank | null;
  /** How many of `questions` are left for this rule when the earlier ones of this module took as many of them as they can. */
  readonly available: number;
  /** Every question of the bank that has all the rule's tags, in the bank's order, under ids of this module. */
  readonly questions: readonly PlayableQuestion[];
}

const longestId = 32;

/** A pre-test and a post-test may draw the same question; a learner's two answers need two ids. */
function drawnId(id: string, file: string): string {
  const suffix = `_${(hash53(`${file}/${id}`) % 36 ** 5).toString(36).padStart(5, '0')}`;
  return id.slice(0, longestId - suffix.length) + suffix;
}

/** What a count needs of a question. */
export interface Drawable {
  readonly id: string;
  readonly tags: readonly string[];
}

function matching<Q extends Drawable>(questions: readonly Q[], rule: DrawRule): readonly Q[] {
  return questions.filter((question) => rule.tags.every((tag) => question.tags.includes(tag)));
}

export interface DrawCount {
  /** Questions of the bank that have all the rule's tags; null when there is no such bank. */
  readonly fits: number | null;
  /** Those that are left for this rule when the earlier ones took as many of them as they can. */
  readonly available: number;
}

/** How far the banks reach for the rules of a module. `name`: the bank's file without `.md`. */
export function countDraws(
  rules: readonly DrawRule[],
  banks: readonly { readonly name: string; readonly questions: readonly Drawable[] }[],
): readonly DrawCount[] {
  const earlier: { readonly rule: DrawRule; readonly questions: readonly Drawable[] }[] = [];
  return rules.map((rule) => {
    const bank = banks.find((candidate) => candidate.name === bankName(rule.bank));
    // The same id in two banks is two questions.
    const questions = matching(bank?.questions ?? [], rule).map(({ id, tags }) => ({
      id: `${bankName(rule.bank)}/${id}`,
      tags,
    }));
    const available = leftOf(questions, earlier);
    earlier.push({ rule, questions });
    return { fits: bank ? questions.length : null, available };
  });
}

/**
 * What each rule of a module may draw from. Which of them a learner gets is decided anew for each attempt
 * (`attemptQuestions` in shared/results), so a package carries them all; what two rules share is one question.
 */
export function drawAll(rules: readonly DrawRule[], file: string, banks: readonly QuestionBank[]): readonly Draw[] {
  const draws: Draw[] = [];
  for (const rule of rules) {
    const bank = banks.find((candidate) => candidate.name === bankName(rule.bank)) ?? null;
    const candidates = bank === null ? [] : matching(bank.questions, rule);
    const questions = candidates.map((question) => ({ ...question, id: drawnId(question.id, file) }));
    draws.push({ rule, bank, available: leftOf(questions, draws), questions });
  }
  return draws;
}

/** `earlier`: the rules that draw before. */
function leftOf(
  questions: readonly Drawable[],
  earlier: readonly { readonly rule: DrawRule; readonly questions: readonly Drawable[] }[],
): number {
  const ids = new Set(questions.map((question) => question.id));
  const shared = earlier.map((draw) => draw.questions.filter((question) => ids.has(question.id)).map(({ id }) => id));
  const taken = shared.reduce((sum, own, at) => sum + Math.min(own.length, earlier[at]?.rule.count ?? 0), 0);
  return ids.size - Math.min(taken, new Set(shared.flat()).size);
}
