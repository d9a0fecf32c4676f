import type { JobProgress } from './events.ts';

/** Share of the current phase, 0..1, by bytes where they are known; null when there is nothing to count. */
export function shareOf({ done, total, bytes, totalBytes }: JobProgress): number | null {
  if (totalBytes > 0) return bytes / totalBytes;
  return total > 0 ? done / total : null;
}
