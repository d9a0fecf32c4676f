import { cutPacked, packText, unpackText } from '../pack-text.ts';
import type { PlaysQuestions } from '../question-type.ts';
import { unscored } from '../score.ts';

/** Characters; the field takes no more. SCORM 2004 stores as many of a long text. */
export const longestEssay = 4000;

export const essay: PlaysQuestions<'essay'> = {
  initialAnswer: () => ({ type: 'essay', text: '' }),
  isAnswered: (_, answer) => answer.text.trim() !== '',
  scoreAnswer: () => unscored,
  responses: (_, { text }) => ({
    kind: 'long-fill-in',
    response: text.trim() === '' ? null : { kind: 'long-fill-in', text },
    correct: null,
  }),
  answerText: (_, answer) => answer.text.replace(/\s+/g, ' ').trim(),
  rightAnswerText: () => '',
  shuffled: () => ({ count: 0, when: 'by-rule' }),
  stored: {
    pack: (_, answer) => {
      const whole = packText(answer.text);
      return ({ essays }) => cutPacked(whole, essays);
    },
    unpack: (_, packed) => (/^[\w~-]*$/.test(packed) ? { type: 'essay', text: unpackText(packed) } : null),
  },
};
