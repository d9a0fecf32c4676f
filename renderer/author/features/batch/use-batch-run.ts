import { useState } from 'react';
import { useJobRun, type JobRun } from '#author/bridge/use-job-run.ts';
import type { InputOf } from '#shared/contract/contract.ts';

export interface BatchRun extends Pick<JobRun<'batch.start'>, 'job' | 'isRunning' | 'error' | 'cancel'> {
  readonly begin: (input: InputOf<'batch.start'>) => void;
  /** Does what is left of a batch. */
  readonly resume: (batchId: string) => void;
  readonly reset: () => void;
}

/** The work on one batch, whether it begins or goes on. */
export function useBatchRun(): BatchRun {
  const starting = useJobRun('batch.start');
  const resuming = useJobRun('batch.resume');
  const [way, setWay] = useState<'start' | 'resume'>('start');
  const { job, isRunning, error, cancel } = way === 'start' ? starting : resuming;
  return {
    job,
    isRunning,
    error,
    cancel,
    begin: (input) => {
      setWay('start');
      starting.start(input);
    },
    resume: (id) => {
      setWay('resume');
      resuming.start({ id });
    },
    reset: () => {
      starting.reset();
      resuming.reset();
    },
  };
}
