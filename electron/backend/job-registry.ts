import type { AjarEvent, JobProgress, JobResult, JobState } from '#shared/contract/events.ts';
import { ContractFailure, type ContractError } from '#shared/contract/result.ts';
import { errorOf } from './error-of.ts';
import type { Clock, Ids, Log } from './ports.ts';

/** Long work. `report` may be called as often as it likes; `signal` ends the work. */
export type JobWork = (signal: AbortSignal, report: (progress: JobProgress) => void) => Promise<JobResult>;

export interface JobRegistry {
  /** Returns the job's id at once. Throws `busy` when too many jobs run. */
  start(kind: JobState['kind'], work: JobWork): string;
  get(jobId: string): JobState | null;
  /** False when there is no such job; a job that has ended is left as it is. */
  cancel(jobId: string): boolean;
  /** Resolves when the job has ended, with its last state. */
  ended(jobId: string): Promise<JobState | null>;
  /** Cancels what runs and waits for its end. */
  close(): Promise<void>;
}

export interface JobPorts {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  publish(event: AjarEvent): void;
}

interface Entry {
  state: JobState;
  readonly abort: AbortController;
  readonly ended: Promise<void>;
  publishedAt: number;
}

const maxRunning = 4;
const maxRemembered = 50;
/** Milliseconds between two progress events of the same phase. */
const progressInterval = 100;

export function createJobRegistry(ports: JobPorts): JobRegistry {
  const entries = new Map<string, Entry>();

  function update(entry: Entry, change: Partial<JobState>): void {
    entry.state = { ...entry.state, ...change };
    entry.publishedAt = ports.clock.now().getTime();
    ports.publish({ type: 'job', job: entry.state });
  }

  function report(entry: Entry, progress: JobProgress): void {
    if (entry.state.status !== 'running') return;
    const samePhase = entry.state.progress?.phase === progress.phase;
    const early = ports.clock.now().getTime() - entry.publishedAt < progressInterval;
    if (samePhase && early) entry.state = { ...entry.state, progress };
    else update(entry, { progress });
  }

  async function run(entry: Entry, work: JobWork): Promise<void> {
    try {
      const result = await work(entry.abort.signal, (progress) => report(entry, progress));
      update(entry, { status: 'done', result });
    } catch (error) {
      if (entry.abort.signal.aborted) update(entry, { status: 'cancelled' });
      else update(entry, { status: 'failed', error: failureOf(entry.state, error) });
    }
  }

  function failureOf(state: JobState, error: unknown): ContractError {
    return errorOf(error, (detail) => ports.log.error('job-failed', { kind: state.kind, ...detail }));
  }

  function forgetOldest(): void {
    for (const [jobId, entry] of entries) {
      if (entries.size <= maxRemembered) return;
      if (entry.state.status !== 'running') entries.delete(jobId);
    }
  }

  return {
    start(kind, work) {
      const running = [...entries.values()].filter((entry) => entry.state.status === 'running');
      if (running.length >= maxRunning) throw tooManyJobs();
      const jobId = ports.ids.uuid();
      const state: JobState = { jobId, kind, status: 'running', progress: null, result: null, error: null };
      const abort = new AbortController();
      const { promise: ended, resolve } = Promise.withResolvers<void>();
      const entry: Entry = { state, abort, ended, publishedAt: 0 };
      entries.set(jobId, entry);
      forgetOldest();
      update(entry, {});
      void run(entry, work).finally(resolve);
      return jobId;
    },
    get: (jobId) => entries.get(jobId)?.state ?? null,
    cancel(jobId) {
      const entry = entries.get(jobId);
      if (!entry) return false;
      entry.abort.abort();
      return true;
    },
    async ended(jobId) {
      const entry = entries.get(jobId);
      if (!entry) return null;
      await entry.ended;
      return entry.state;
    },
    async close() {
      for (const entry of entries.values()) entry.abort.abort();
      await Promise.all([...entries.values()].map((entry) => entry.ended));
    },
  };
}

function tooManyJobs(): ContractFailure {
  return new ContractFailure(
    'busy',
    {
      id: 'Masih ada beberapa pekerjaan yang berjalan. Tunggu sampai salah satunya selesai, lalu coba lagi.',
      en: 'Several jobs are still running. Wait until one of them has ended, then try again.',
    },
    { retry: true },
  );
}
