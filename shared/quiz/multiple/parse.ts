import { fingerprint } from '../fingerprint.ts';
import { optionKeys, parseOptions } from '../parse-options.ts';
import type { ParsesQuestions } from '../question-type.ts';

export const multiple: ParsesQuestions<'multiple'> = {
  parse(source, common) {
    const { options, problems } = parseOptions(source);
    const print = fingerprint('multiple', source.stem.text, optionKeys(options));
    return {
      question: options.length < 2 ? null : { ...common, type: 'multiple', options, fingerprint: print },
      problems,
    };
  },
};
