import { addResultPages } from '../result/add-pages.ts';
import { indonesianResult } from '../result/text-id.ts';

addResultPages(indonesianResult);
