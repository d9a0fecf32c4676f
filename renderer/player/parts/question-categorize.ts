import { categorize } from '#shared/quiz/categorize/play.ts';
import { addQuestionType } from '../registry.ts';
import { categorizeInputs } from '../ui/questions/categorize.ts';
import '../ui/questions/select-row.css';
import '../ui/questions/categorize.css';

addQuestionType({ type: 'categorize', play: categorize, inputs: categorizeInputs });
