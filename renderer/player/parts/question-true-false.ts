import { trueFalse } from '#shared/quiz/true-false/play.ts';
import { addQuestionType } from '../registry.ts';
import { trueFalseInputs } from '../ui/questions/choices.ts';

addQuestionType({ type: 'true-false', play: trueFalse, inputs: trueFalseInputs });
