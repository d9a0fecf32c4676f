import type { Handler } from '../context.ts';
import { jobNotFound } from './not-found.ts';

export const jobGet: Handler<'job.get'> = ({ jobs }, { jobId }) => {
  const state = jobs.get(jobId);
  if (!state) throw jobNotFound();
  return state;
};
