import { bankCreate } from './bank/create.ts';
import { bankGet } from './bank/get.ts';
import { bankJournal } from './bank/journal.ts';
import { bankList } from './bank/list.ts';
import { bankRename } from './bank/rename.ts';
import { bankRestore } from './bank/restore.ts';
import { bankSave } from './bank/save.ts';
import { bankTrash } from './bank/trash.ts';
import { courseQuestions } from './course/questions.ts';
import type { Handlers } from './dispatch.ts';
import { questionCopy } from './question/copy.ts';

export const bankHandlers = {
  'bank.create': bankCreate,
  'bank.get': bankGet,
  'bank.journal': bankJournal,
  'bank.save': bankSave,
  'bank.rename': bankRename,
  'bank.trash': bankTrash,
  'bank.restore': bankRestore,
  'course.questions': courseQuestions,
  'bank.list': bankList,
  'question.copy': questionCopy,
} satisfies Partial<Handlers>;
