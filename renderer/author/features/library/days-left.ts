const dayMs = 86_400_000;
/** Days that a deleted course is kept. */
export const trashDays = 30;

/** Whole days until a course deleted at `deletedAt` (ISO) is gone for good, seen from `now` (ms); never below 0. */
export function daysLeft(deletedAt: string, now: number): number {
  const end = Date.parse(deletedAt) + trashDays * dayMs;
  return Math.max(0, Math.ceil((end - now) / dayMs));
}
