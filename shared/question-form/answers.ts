/** Which answer part each type has. */
import type { QuestionType } from '../course/compiled.ts';
import type { ReadsAnswer } from './answer-part.ts';
import { readCategories } from './categorize.ts';
import { readBlanks } from './cloze.ts';
import { readRegions } from './hotspot.ts';
import { readItems } from './items.ts';
import { readPairs } from './match.ts';
import { readOptions } from './options.ts';

/** Said by attributes and notes; a list that stands there all the same is not for the form to judge. */
const readNothing: ReadsAnswer = ({ answer }) =>
  answer === null ? { values: { kind: 'none' }, change: () => 'meaning' } : null;

export const answerReaders: Readonly<Record<QuestionType, ReadsAnswer>> = {
  single: readOptions,
  multiple: readOptions,
  'true-false': readNothing,
  cloze: readBlanks,
  match: readPairs,
  order: readItems,
  categorize: readCategories,
  hotspot: readRegions,
  scale: readItems,
  essay: readNothing,
};
