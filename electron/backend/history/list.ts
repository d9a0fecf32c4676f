import type { OutputOf } from '#shared/contract/contract.ts';
import { changeSize } from '#shared/course/change-size.ts';
import type { LibraryReads } from '#store/library.ts';
import type { RevisionRow } from '#store/repositories/revisions.ts';
import type { Handler } from '../context.ts';
import { findSubject } from './find.ts';

type Item = OutputOf<'history.list'>['items'][number];

export const historyList: Handler<'history.list'> = ({ library }, { courseId, subject, before, limit }) => {
  const reads = library.reads();
  return reads.snapshot(() => {
    const { kind, state, file, revision: present } = findSubject(reads, courseId, subject);
    // One more than asked for: the last of the page is compared with it.
    const rows = reads.revisions.page(subject, before ?? Number.MAX_SAFE_INTEGER, limit + 1);
    return { kind, state, file, present, items: itemsOf(reads, subject, rows, limit), hasMore: rows.length > limit };
  });
};

function itemsOf(reads: LibraryReads, subject: string, rows: readonly RevisionRow[], limit: number): Item[] {
  const texts = rows.map((row) => reads.revisions.textOf(subject, row.revision) ?? '');
  return rows.slice(0, limit).map(({ revision, at, name, restoredFrom }, index) => {
    return { revision, at, name, restoredFrom, ...changeSize(texts[index + 1] ?? '', texts[index] ?? '') };
  });
}
