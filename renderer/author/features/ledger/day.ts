import { dayAt } from '#shared/course/figures.ts';

/** Local day of a time, `2026-11-24`, as date fields want it. `offset`: minutes that local time is behind universal time. */
export function dayOf(time: number, offset: number): string {
  return dayAt(new Date(time).toISOString(), -offset);
}

/** ISO time for a day that was chosen: now for today, else noon of that day. */
export function timeOfDay(day: string, now: number, offset: number): string {
  if (day === dayOf(now, offset)) return new Date(now).toISOString();
  return new Date(Date.parse(`${day}T12:00:00.000Z`) + offset * 60_000).toISOString();
}
