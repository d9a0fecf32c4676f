import { library0001 } from './0001-library.ts';
import { distribution0002 } from './0002-distribution.ts';
import { history0003 } from './0003-history.ts';
import { questionBanks0004 } from './0004-question-banks.ts';
import { mediaKept0005 } from './0005-media-kept.ts';
import { templates0006 } from './0006-templates.ts';
import type { Migration } from './migration.ts';

/** In order, without gaps. A new one is added at the end; `schema.sql` is generated again in the same commit. */
export const allMigrations: readonly Migration[] = [
  library0001,
  distribution0002,
  history0003,
  questionBanks0004,
  mediaKept0005,
  templates0006,
];
