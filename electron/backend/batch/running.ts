import type { JobRegistry } from '../job-registry.ts';
import type { BackendContext } from '../context.ts';
import { alreadyRunning } from './find.ts';
import { runBatch } from './run-batch.ts';

/** Batches at work in this program, by its job registry. */
const atWork = new WeakMap<JobRegistry, Set<string>>();

export function isRunning({ jobs }: BackendContext, batchId: string): boolean {
  return atWork.get(jobs)?.has(batchId) ?? false;
}

/** Starts the job that does what is left of a batch. Throws `busy` while one is at it. */
export function startRun(context: BackendContext, batchId: string): string {
  const running = atWork.get(context.jobs) ?? new Set<string>();
  atWork.set(context.jobs, running);
  if (running.has(batchId)) throw alreadyRunning();
  return context.jobs.start('batch', async (signal, report) => {
    running.add(batchId);
    try {
      return await runBatch(context, batchId, signal, report);
    } finally {
      running.delete(batchId);
    }
  });
}
