import { addLanguage } from '../registry.ts';
import { indonesian } from '../text/id.ts';

addLanguage('id', indonesian);
