/** What the ledger says of one course: which agency has which version, and who is behind. */
import type { Agency } from './agency.ts';
import type { HandOverState, LedgerEntry, Overview, OverviewRow } from './ledger-entry.ts';
import type { ReleaseHead } from './model.ts';
import { compareVersions } from './version.ts';

/** `entry` as far as it has come. */
export function stateOf(entry: Pick<LedgerEntry, 'handedAt' | 'confirmedAt'>): HandOverState {
  if (entry.confirmedAt !== null) return 'confirmed';
  return entry.handedAt === null ? 'prepared' : 'handed';
}

/**
 * One row per agency, in the order of `agencies`. `releases` and `entries` are the course's, in any order: the
 * version says what is newer, a clock may have been wrong. What was handed over counts for more than what only lies ready: an agency has the newest release
 * that reached it.
 */
export function overview(
  releases: readonly ReleaseHead[],
  entries: readonly LedgerEntry[],
  agencies: readonly Agency[],
): Overview {
  const byVersion = releases.toSorted((a, b) => compareVersions(b.version, a.version));
  const age = new Map(byVersion.map((release, index) => [release.id, index]));
  const newerReleases = (entry: LedgerEntry): number => age.get(entry.releaseId) ?? releases.length;
  const ofAgency = Map.groupBy(entries, (entry) => entry.agencyId);
  const rows = agencies.map((agency): OverviewRow => {
    const newestFirst = (ofAgency.get(agency.id) ?? []).toSorted(
      (a, b) => newerReleases(a) - newerReleases(b) || b.preparedAt.localeCompare(a.preparedAt),
    );
    return rowOf(agency, newestFirst, newerReleases);
  });
  return { newest: byVersion[0] ?? null, rows, counts: countsOf(rows) };
}

function rowOf(
  agency: Agency,
  entries: readonly LedgerEntry[],
  newerReleases: (entry: LedgerEntry) => number,
): OverviewRow {
  const [newest] = entries;
  if (newest === undefined) return { agency, version: null, state: 'none', behind: 0, at: null, waiting: null };
  const reached = entries.filter((entry) => entry.handedAt !== null);
  const shown = bestOf(reached) ?? newest;
  const isNewer = newerReleases(newest) < newerReleases(shown);
  return {
    agency,
    version: shown.version,
    state: stateOf(shown),
    behind: newerReleases(shown),
    at: shown.confirmedAt ?? shown.handedAt ?? shown.preparedAt,
    waiting: isNewer ? newest.version : null,
  };
}

/** Of packages of the same newest release, the one that has come furthest. */
function bestOf(reached: readonly LedgerEntry[]): LedgerEntry | undefined {
  const same = reached.filter((entry) => entry.releaseId === reached[0]?.releaseId);
  return same.find((entry) => entry.confirmedAt !== null) ?? same[0];
}

function countsOf(rows: readonly OverviewRow[]): Overview['counts'] {
  const count = (state: OverviewRow['state']): number => rows.filter((row) => row.state === state).length;
  return {
    none: count('none'),
    prepared: count('prepared'),
    handed: count('handed'),
    confirmed: count('confirmed'),
    behind: rows.filter((row) => row.behind > 0).length,
  };
}
