import { fingerprint } from '../fingerprint.ts';
import { optionKeys, parseOptions } from '../parse-options.ts';
import { questionProblem } from '../parse-rules.ts';
import type { ParsesQuestions } from '../question-type.ts';

export const single: ParsesQuestions<'single'> = {
  parse(source, common) {
    const { options, items, problems } = parseOptions(source);
    const second = items.filter((item) => item.checked)[1];
    const tooMany =
      second === undefined
        ? []
        : [
            questionProblem('question-two-right-answers', second.place, {
              id: 'Soal "single" hanya boleh punya satu jawaban benar. Hapus tanda [x] ini atau pakai type=multiple.',
              en: 'A "single" question may have only one right answer. Remove this [x] or use type=multiple.',
            }),
          ];
    const print = fingerprint('single', source.stem.text, optionKeys(options));
    return {
      question: options.length < 2 ? null : { ...common, type: 'single', options, fingerprint: print },
      problems: [...problems, ...tooMany],
    };
  },
};
