/** The task list of `single` and `multiple`. */
import type { ChoiceOption } from '../course/compiled.ts';
import type { Problem } from '../course/problem.ts';
import type { QuestionSource, TaskItem } from '../course/question-source.ts';
import { identityOf } from './parse-parts.ts';
import { questionProblem } from './parse-rules.ts';

interface ParsedOptions {
  /** Empty when the question has no task list. */
  readonly options: readonly ChoiceOption[];
  readonly items: readonly TaskItem[];
  readonly problems: readonly Problem[];
}

function itemProblems(items: readonly TaskItem[]): readonly Problem[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const identity = identityOf(item);
    if (identity === '') {
      return [
        questionProblem('question-option-empty', item.place, {
          id: 'Pilihan ini kosong. Isi teksnya atau hapus barisnya.',
          en: 'This option is empty. Give it a text or delete the line.',
        }),
      ];
    }
    if (seen.has(identity)) {
      return [
        questionProblem('question-option-duplicate', item.place, {
          id: `Pilihan "${item.text}" sudah ada di soal ini.`,
          en: `The option "${item.text}" is in this question already.`,
        }),
      ];
    }
    seen.add(identity);
    return [];
  });
}

export function parseOptions(source: QuestionSource): ParsedOptions {
  const items = source.answer.kind === 'task-list' ? source.answer.items : [];
  const options = items.map(({ html, text, checked, feedback }) => ({ html, text, right: checked, feedback }));
  const problems = [...itemProblems(items)];
  if (items.length < 2) {
    problems.push(
      questionProblem('question-no-options', source.place, {
        id: 'Soal pilihan butuh paling sedikit dua pilihan: baris "- [ ] …" dan "- [x] …".',
        en: 'A choice question needs at least two options: lines "- [ ] …" and "- [x] …".',
      }),
    );
  } else if (!items.some((item) => item.checked)) {
    problems.push(
      questionProblem('question-no-right-answer', source.place, {
        id: 'Soal ini belum punya jawaban benar. Tandai pilihan yang benar dengan [x].',
        en: 'This question has no right answer yet. Mark the right option with [x].',
      }),
    );
  }
  return { options, items, problems };
}

/** What the fingerprint has to know of the options. */
export function optionKeys(options: readonly ChoiceOption[]): readonly string[] {
  return options.map((option) => `${option.right ? '+' : '-'}${option.text || option.html}`);
}
