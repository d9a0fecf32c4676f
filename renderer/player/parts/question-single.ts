import { single } from '#shared/quiz/single/play.ts';
import { addQuestionType } from '../registry.ts';
import { singleInputs } from '../ui/questions/choices.ts';

addQuestionType({ type: 'single', play: single, inputs: singleInputs });
