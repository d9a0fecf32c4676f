import { useCallback, useState } from 'react';
import type { InputOf } from '#shared/contract/contract.ts';
import type { JobState } from '#shared/contract/events.ts';
import type { ContractError } from '#shared/contract/result.ts';
import { call, errorOf } from './client.ts';
import { useContractCommand, useJob } from './queries.ts';

export type JobMethod =
  | 'library.copy-to'
  | 'library.restore-copy'
  | 'export.start'
  | 'pack.start'
  | 'import.start'
  | 'document.start'
  | 'package.verify'
  | 'batch.start'
  | 'batch.resume'
  | 'media.shrink';

export interface JobRun<M extends JobMethod> {
  /** Null before the first report. */
  readonly job: JobState | null;
  readonly isRunning: boolean;
  /** Why it did not start or did not finish. */
  readonly error: ContractError | null;
  readonly start: (input: InputOf<M>) => void;
  /** Asks for the end; the job's state says when it has come. */
  readonly cancel: () => void;
  /** Forgets the job that has ended. */
  readonly reset: () => void;
}

/** One long piece of work at a time, from its start to its result. */
export function useJobRun<M extends JobMethod>(method: M): JobRun<M> {
  const [jobId, setJobId] = useState<string | null>(null);
  const [cancelError, setCancelError] = useState<ContractError | null>(null);
  const command = useContractCommand(method);
  const job = useJob(jobId);
  const { mutate, reset: resetCommand } = command;
  const start = useCallback(
    (input: InputOf<M>) => {
      setJobId(null);
      setCancelError(null);
      mutate(input, { onSuccess: (started) => setJobId(started.jobId) });
    },
    [mutate],
  );
  const cancel = useCallback(() => {
    if (jobId !== null) call('job.cancel', { jobId }).catch((thrown: unknown) => setCancelError(errorOf(thrown)));
  }, [jobId]);
  const reset = useCallback(() => {
    setJobId(null);
    setCancelError(null);
    resetCommand();
  }, [resetCommand]);
  return {
    job,
    isRunning: command.isPending || (jobId !== null && (job === null || job.status === 'running')),
    error: command.error?.error ?? cancelError ?? job?.error ?? null,
    start,
    cancel,
    reset,
  };
}
