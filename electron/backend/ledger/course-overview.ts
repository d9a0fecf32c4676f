import { overview } from '#shared/release/ledger.ts';
import type { Overview } from '#shared/release/ledger-entry.ts';
import type { LibraryReads } from '#store/library.ts';
import { findGroup } from '../group/find.ts';

/** All agencies, or those of a group, with what they have of a course. */
export function courseOverview(reads: LibraryReads, courseId: string, groupId: string | null): Overview {
  return reads.snapshot(() => {
    if (groupId !== null) findGroup(reads, groupId);
    const agencies = groupId === null ? reads.agencies.all() : reads.agencies.ofGroup(groupId);
    return overview(reads.releases.ofCourse(courseId), reads.ledger.ofCourse(courseId), agencies);
  });
}
