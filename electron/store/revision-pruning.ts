/**
 * Which revisions go. Written rule: everything of the last hour stays; of the last day the last one in each ten minutes;
 * of the last thirty days the last one in each hour; of older ones the last one of each day. The first, the newest and every
 * revision that an author gave a name always stay. For authors: docs/riwayat-dan-cadangan.md.
 */
export interface RevisionTime {
  readonly revision: number;
  readonly at: Date;
  readonly isNamed: boolean;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Width in milliseconds of the interval of which one revision stays; 0 = all stay. */
function intervalAt(age: number): number {
  if (age <= hour) return 0;
  if (age <= day) return 10 * minute;
  if (age <= 30 * day) return hour;
  return day;
}

/** `revisions` in any order; returns revision numbers in rising order. */
export function revisionsToPrune(revisions: readonly RevisionTime[], now: Date): readonly number[] {
  const newestFirst = [...revisions].sort((a, b) => b.revision - a.revision);
  const taken = new Set<string>();
  const pruned: number[] = [];
  newestFirst.forEach((item, index) => {
    const interval = intervalAt(now.getTime() - item.at.getTime());
    if (interval === 0 || index === 0 || index === newestFirst.length - 1 || item.isNamed) return;
    // Intervals lie on the calendar, not relative to now: a revision that stayed once is not dropped by a moving grid.
    const slot = `${interval}:${Math.floor(item.at.getTime() / interval)}`;
    if (taken.has(slot)) pruned.push(item.revision);
    else taken.add(slot);
  });
  return pruned.sort((a, b) => a - b);
}
