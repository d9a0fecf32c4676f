import { cloze } from '#shared/quiz/cloze/play.ts';
import { addQuestionType } from '../registry.ts';
import { clozeInputs } from '../ui/questions/cloze.ts';

addQuestionType({ type: 'cloze', play: cloze, inputs: clozeInputs });
