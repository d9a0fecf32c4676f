import { fingerprint } from '../fingerprint.ts';
import { questionProblem } from '../parse-rules.ts';
import type { ParsesQuestions } from '../question-type.ts';

export const trueFalse: ParsesQuestions<'true-false'> = {
  parse(source, common) {
    const written = source.attributes['answer'] ?? '';
    if (written !== 'true' && written !== 'false') {
      return {
        question: null,
        problems: [
          written === ''
            ? questionProblem('question-no-right-answer', source.place, {
                id: 'Soal benar–salah ini belum punya jawaban. Tulis answer=true atau answer=false.',
                en: 'This true–false question has no answer yet. Write answer=true or answer=false.',
              })
            : questionProblem('question-answer-invalid', source.place, {
                id: `answer="${written}" tidak dikenal. Tulis answer=true atau answer=false.`,
                en: `answer="${written}" is not known. Write answer=true or answer=false.`,
              }),
        ],
      };
    }
    const print = fingerprint('true-false', source.stem.text, [written]);
    return {
      question: { ...common, type: 'true-false', answer: written === 'true', fingerprint: print },
      problems: [],
    };
  },
};
