import { match } from '#shared/quiz/match/play.ts';
import { addQuestionType } from '../registry.ts';
import { matchInputs } from '../ui/questions/match.ts';
import '../ui/questions/select-row.css';
import '../ui/questions/match.css';

addQuestionType({ type: 'match', play: match, inputs: matchInputs });
