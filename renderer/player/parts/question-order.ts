import { order } from '#shared/quiz/order/play.ts';
import { addQuestionType } from '../registry.ts';
import { orderInputs } from '../ui/questions/order.ts';
import '../ui/questions/order.css';

addQuestionType({ type: 'order', play: order, inputs: orderInputs });
