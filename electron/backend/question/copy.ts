import { questionBlocks, withBlocks } from '#shared/course/question-blocks.ts';
import { ContractFailure } from '#shared/contract/result.ts';
import type { LibraryReads, LibraryWrites } from '#store/library.ts';
import type { Handler } from '../context.ts';
import { findCourse } from '../course/find.ts';
import { settleBankJournal, storeBankText } from '../course/store-bank.ts';
import { findModule, newestTextOf } from '../module/find.ts';
import { questionIdsFrom, withNewQuestionIds } from '../module/new-question-ids.ts';
import { storeModuleText } from '../module/store-text.ts';
import { carriedMedia } from './carried-media.ts';

/** A module or a question bank with its newest text. */
interface Place {
  readonly courseId: string;
  readonly text: string;
}

/** Copies stand at the end of the other text under ids of their own; images come along into another course. */
export const questionCopy: Handler<'question.copy'> = ({ library, ports }, { from, ids, to }) => {
  const open = library.library();
  const now = ports.clock.now();
  return open.writeDurably((writes) => {
    const source = placeOf(open, from);
    const target = placeOf(open, to);
    const known = questionBlocks(source.text);
    const blocks = ids.flatMap((id) => known.get(id) ?? []);
    if (blocks.length < ids.length) throw questionGone();
    const carried = source.courseId === target.courseId ? blocks : carriedMedia(open, writes, source, target, blocks);
    const newId = questionIdsFrom(ports.ids);
    const copies = carried.map((block) => withNewQuestionIds(block, newId));
    storeText(open, writes, to, withBlocks(target.text, copies), now);
    return { copied: copies.length };
  });
};

function placeOf(library: LibraryReads, id: string): Place {
  const bank = library.banks.find(id);
  const module = bank ? null : findModule(library, id);
  const courseId = bank?.courseId ?? module?.courseId ?? '';
  findCourse(library, courseId);
  const text = bank ? (library.bankJournal.find(id)?.text ?? bank.text) : module ? newestTextOf(library, module) : '';
  return { courseId, text };
}

/** What was typed and not saved is in `text` as well, so the journal has done its work. */
function storeText(library: LibraryReads, writes: LibraryWrites, id: string, text: string, now: Date): void {
  const bank = library.banks.find(id);
  if (bank) {
    storeBankText(writes, settleBankJournal(library, writes, bank, now), text, now);
    return;
  }
  writes.journal.clear(id);
  storeModuleText(writes, findModule(library, id), text, now);
}

function questionGone(): ContractFailure {
  return new ContractFailure('not-found', {
    id: 'Sebagian soal yang dipilih tidak ada lagi atau belum punya #id. Muat ulang daftar soal, lalu pilih lagi.',
    en: 'Some of the chosen questions are gone or have no #id yet. Reload the list of questions and choose again.',
  });
}
