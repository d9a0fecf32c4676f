import { essay } from '#shared/quiz/essay/play.ts';
import { addQuestionType } from '../registry.ts';
import { essayInputs } from '../ui/questions/essay.ts';
import '../ui/questions/essay.css';

addQuestionType({ type: 'essay', play: essay, inputs: essayInputs });
