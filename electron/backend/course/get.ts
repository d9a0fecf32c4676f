import type { OutputOf } from '#shared/contract/contract.ts';
import type { BankRow } from '#store/repositories/banks.ts';
import type { ModuleHead } from '#store/repositories/modules.ts';
import type { Handler } from '../context.ts';
import { settingsOf } from './facts.ts';
import { findCourse } from './find.ts';
import { bankTitle } from './store-bank.ts';

export const courseGet: Handler<'course.get'> = ({ library }, { id }) => {
  const reads = library.reads();
  return reads.snapshot(() => {
    const course = findCourse(reads, id);
    return {
      id,
      revision: course.revision,
      settings: copyOf(settingsOf(course.settingsText)),
      updatedAt: course.updatedAt,
      modules: reads.modules.inOrder(id).map(summaryOf),
      trashedModules: reads.modules.trashed(id).map(summaryOf),
      banks: reads.banks.ofCourse(id).map(bankSummaryOf),
      media: [...reads.media.ofCourse(id)],
    };
  });
};

function bankSummaryOf({ id, file, revision, questions, text }: BankRow): OutputOf<'course.get'>['banks'][number] {
  return { id, file, title: bankTitle(file, text), revision, questions };
}

function summaryOf(module: ModuleHead): OutputOf<'course.get'>['modules'][number] {
  const { id, file, title, kind, revision, words, questions, minutes, updatedAt } = module;
  return { id, file, title, kind, revision, words, questions, minutes, updatedAt };
}

/** The contract's arrays are mutable, the model's are not. */
function copyOf(settings: ReturnType<typeof settingsOf>): OutputOf<'course.get'>['settings'] {
  return {
    ...settings,
    objectives: [...settings.objectives],
    authors: [...settings.authors],
    modules: [...settings.modules],
  };
}
