import type { Agency } from '#shared/release/agency.ts';
import type { Medium } from '#shared/release/medium.ts';
import type { Entry } from './filter.ts';

/** How most of these packages usually get to their agencies; a USB stick where nothing is known. */
export function usualMedium(entries: readonly Entry[], agencies: readonly Agency[]): Medium {
  const byAgency = new Map(agencies.map(({ id, medium }) => [id, medium]));
  const counts = new Map<Medium, number>();
  for (const entry of entries) {
    const medium = entry.medium ?? byAgency.get(entry.agencyId);
    if (medium !== undefined) counts.set(medium, (counts.get(medium) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? 'usb';
}
