import { multiple } from '#shared/quiz/multiple/play.ts';
import { addQuestionType } from '../registry.ts';
import { multipleInputs } from '../ui/questions/choices.ts';

addQuestionType({ type: 'multiple', play: multiple, inputs: multipleInputs });
