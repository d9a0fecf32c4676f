import { addResultPages } from '../result/add-pages.ts';
import { englishResult } from '../result/text-en.ts';

addResultPages(englishResult);
