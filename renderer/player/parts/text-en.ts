import { addLanguage } from '../registry.ts';
import { english } from '../text/en.ts';

addLanguage('en', english);
