import type { Handler } from '../context.ts';
import { jobNotFound } from './not-found.ts';

export const jobCancel: Handler<'job.cancel'> = ({ jobs }, { jobId }) => {
  if (!jobs.cancel(jobId)) throw jobNotFound();
  return {};
};
