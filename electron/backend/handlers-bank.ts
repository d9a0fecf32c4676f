import { bankCreate } from './bank/create.ts';
import { bankGet } from './bank/get.ts';
import { bankJournal } from './bank/journal.ts';
import { bankRename } from './bank/rename.ts';
import { bankRestore } from './bank/restore.ts';
import { bankSave } from './bank/save.ts';
import { bankTrash } from './bank/trash.ts';
import { courseQuestions } from './course/questions.ts';
import type { Handlers } from './dispatch.ts';

export const bankHandlers = {
  'bank.create': bankCreate,
  'bank.get': bankGet,
  'bank.journal': bankJournal,
  'bank.save': bankSave,
  'bank.rename': bankRename,
  'bank.trash': bankTrash,
  'bank.restore': bankRestore,
  'course.questions': courseQuestions,
} satisfies Partial<Handlers>;
