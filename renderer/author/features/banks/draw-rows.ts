import type { OutputOf } from '#shared/contract/contract.ts';
import { bankName } from '#shared/course/draw-rules.ts';
import type { DrawRule } from '#shared/course/model.ts';
import { countDraws } from '#shared/packaging/draw.ts';

type QuestionFiles = OutputOf<'course.questions'>;

/** One draw as the dialog shows it. */
export interface DrawRow {
  readonly rule: DrawRule;
  /** Null when the course has no such bank. */
  readonly fits: number | null;
  readonly available: number;
  /** Tags of the bank's questions, and those of the rule that no question has; sorted. */
  readonly tags: readonly string[];
}

/** `files`: every question of the course. */
export function drawRows(rules: readonly DrawRule[], files: QuestionFiles): readonly DrawRow[] {
  const banks = files
    .filter(({ path }) => path.startsWith('banks/'))
    .map(({ path, questions }) => ({
      name: bankName(path.slice('banks/'.length)),
      // One that is not finished cannot be drawn.
      questions: questions.filter(({ type }) => type !== null),
    }));
  const counts = countDraws(rules, banks);
  return rules.map((rule, index) => {
    const bank = banks.find(({ name }) => name === bankName(rule.bank));
    const tags = [...(bank?.questions.flatMap((question) => question.tags) ?? []), ...rule.tags];
    const { fits, available } = counts[index] ?? { fits: null, available: 0 };
    return { rule, fits, available, tags: [...new Set(tags)].sort((a, b) => a.localeCompare(b)) };
  });
}

/** How many questions the draws give to one attempt. */
export function drawnInAll(rows: readonly DrawRow[]): number {
  return rows.reduce((sum, { rule, available }) => sum + Math.min(rule.count, available), 0);
}
