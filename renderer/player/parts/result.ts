import { addPage } from '../registry.ts';
import { learnerPage } from '../result/learner-page.ts';
import { proofPage } from '../result/proof-page.ts';
import '../result/result.css';

addPage('learner', learnerPage);
addPage('proof', (app) => proofPage(app) ?? learnerPage(app));
