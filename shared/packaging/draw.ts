/** Questions that a module draws from banks. */
import type { PlayableQuestion } from '../course/compiled.ts';
import type { DrawRule } from '../course/model.ts';
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
  /** How many playable questions of the bank have all the rule's tags and are not drawn by an earlier rule of this module. */
  readonly available: number;
  /** The first `rule.count` of them, in the bank's order, under ids of this module. */
  readonly questions: readonly PlayableQuestion[];
}

const longestId = 32;

/** A pre-test and a post-test may draw the same question; a learner's two answers need two ids. */
function drawnId(id: string, file: string): string {
  const suffix = `_${(hash53(`${file}/${id}`) % 36 ** 5).toString(36).padStart(5, '0')}`;
  return id.slice(0, longestId - suffix.length) + suffix;
}

function matching(bank: QuestionBank, rule: DrawRule): readonly PlayableQuestion[] {
  return bank.questions.filter((question) => rule.tags.every((tag) => question.tags.includes(tag)));
}

/** Every learner gets the same questions: the first that match. */
export function drawAll(rules: readonly DrawRule[], file: string, banks: readonly QuestionBank[]): readonly Draw[] {
  const drawn = new Set<string>();
  return rules.map((rule) => {
    const bank = banks.find((candidate) => candidate.name === rule.bank.replace(/\.md$/, '')) ?? null;
    const candidates = bank === null ? [] : matching(bank, rule).filter((question) => !drawn.has(question.id));
    const chosen = candidates.slice(0, rule.count);
    for (const question of chosen) drawn.add(question.id);
    return {
      rule,
      bank,
      available: candidates.length,
      questions: chosen.map((question) => ({ ...question, id: drawnId(question.id, file) })),
    };
  });
}
