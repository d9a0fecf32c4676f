import { scale } from '#shared/quiz/scale/play.ts';
import { addQuestionType } from '../registry.ts';
import { scaleInputs } from '../ui/questions/scale.ts';
import '../ui/questions/scale.css';

addQuestionType({ type: 'scale', play: scale, inputs: scaleInputs });
