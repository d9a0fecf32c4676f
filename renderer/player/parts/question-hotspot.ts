import { hotspot } from '#shared/quiz/hotspot/play.ts';
import { addQuestionType } from '../registry.ts';
import { hotspotInputs } from '../ui/questions/hotspot.ts';
import '../ui/questions/hotspot.css';

addQuestionType({ type: 'hotspot', play: hotspot, inputs: hotspotInputs });
