import type { JobState } from '#shared/contract/events.ts';

/** The newer of two states of the same job: answers and events may overtake each other, a job never goes backwards. */
export function laterJob(known: JobState | null, arrived: JobState): JobState {
  return known !== null && known.status !== 'running' && arrived.status === 'running' ? known : arrived;
}
