/** Local day of a time, `2026-11-24`, as date fields want it. `offset`: minutes that local time is behind universal time. */
export function dayOf(time: number, offset: number): string {
  return new Date(time - offset * 60_000).toISOString().slice(0, 10);
}

/** ISO time for a day that was chosen: now for today, else noon of that day. */
export function timeOfDay(day: string, now: number, offset: number): string {
  if (day === dayOf(now, offset)) return new Date(now).toISOString();
  return new Date(Date.parse(`${day}T12:00:00.000Z`) + offset * 60_000).toISOString();
}
