import { ContractFailure } from '#shared/contract/result.ts';
import type { ParsedInputOf } from '#shared/contract/contract.ts';
import { nameKey } from '#shared/release/agency-values.ts';
import { stateOf } from '#shared/release/ledger.ts';
import type { HandOverState, LedgerEntry } from '#shared/release/ledger-entry.ts';
import type { LibraryReads } from '#store/library.ts';

export type LedgerFilter = ParsedInputOf<'ledger.list'>;

export interface EntryWithState extends LedgerEntry {
  readonly state: HandOverState;
}

/** The entries that a filter asks for, newest first; null in a field asks for all. */
export function filteredEntries(reads: LibraryReads, filter: LedgerFilter): EntryWithState[] {
  const { courseId, releaseId, agencyId, groupId, state } = filter;
  return reads.snapshot(() => {
    const members = groupId === null ? null : new Set(reads.agencies.ofGroup(groupId).map(({ id }) => id));
    const term = nameKey(filter.search ?? '');
    return broadly(reads, filter)
      .map((entry) => ({ ...entry, state: stateOf(entry) }))
      .filter(
        (entry) =>
          (courseId === null || entry.courseId === courseId) &&
          (releaseId === null || entry.releaseId === releaseId) &&
          (agencyId === null || entry.agencyId === agencyId) &&
          (members === null || members.has(entry.agencyId)) &&
          (state === null || entry.state === state) &&
          (term === '' || searched(entry).includes(term)),
      );
  });
}

function broadly(reads: LibraryReads, { courseId, agencyId }: LedgerFilter): readonly LedgerEntry[] {
  if (courseId !== null) return reads.ledger.ofCourse(courseId);
  return agencyId === null ? reads.ledger.all() : reads.ledger.ofAgency(agencyId);
}

function searched(entry: LedgerEntry): string {
  const { agencyName, courseTitle, version, confirmedBy, notes } = entry;
  return nameKey([agencyName, courseTitle, version, entry.package.name, confirmedBy, notes].join('\n'));
}

/** Throws `not-found`. */
export function findEntry(reads: LibraryReads, id: string): LedgerEntry {
  const entry = reads.ledger.find(id);
  if (entry !== null) return entry;
  throw new ContractFailure('not-found', {
    id: 'Baris ini tidak ada lagi di buku catatan distribusi. Muat ulang buku catatan.',
    en: 'This row is no longer in the distribution ledger. Reload the ledger.',
  });
}
