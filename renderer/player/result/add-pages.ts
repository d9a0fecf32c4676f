import { addPage } from '../registry.ts';
import { learnerPage } from './learner-page.ts';
import { proofPage } from './proof-page.ts';
import './result.css';
import type { ResultText } from './text.ts';

export function addResultPages(texts: ResultText): void {
  addPage('learner', (app) => learnerPage(app, texts, 'start'));
  addPage('proof', (app) => proofPage(app, texts));
}
