import type { PlayableQuestion } from '#shared/course/compiled.ts';
import type { AnswerInputs, InputsRequest } from './answer-inputs.ts';
import { multipleInputs, singleInputs, trueFalseInputs } from './choices.ts';
import { clozeInputs } from './cloze.ts';

/** The inputs of any question; the switch is where a new type is added. */
export function inputsFor(request: InputsRequest<PlayableQuestion>): AnswerInputs {
  const { question } = request;
  switch (question.type) {
    case 'single':
      return singleInputs({ ...request, question });
    case 'multiple':
      return multipleInputs({ ...request, question });
    case 'true-false':
      return trueFalseInputs({ ...request, question });
    case 'cloze':
      return clozeInputs({ ...request, question });
  }
}
