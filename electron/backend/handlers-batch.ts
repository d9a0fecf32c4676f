import { batchDiscard } from './batch/discard.ts';
import { batchGet } from './batch/get.ts';
import { batchList } from './batch/list.ts';
import { batchResume } from './batch/resume.ts';
import { batchStart } from './batch/start.ts';
import type { Handlers } from './dispatch.ts';

export const batchHandlers = {
  'batch.start': batchStart,
  'batch.resume': batchResume,
  'batch.list': batchList,
  'batch.get': batchGet,
  'batch.discard': batchDiscard,
} satisfies Partial<Handlers>;
