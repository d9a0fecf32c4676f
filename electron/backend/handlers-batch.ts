import type { Handlers } from './dispatch.ts';

export const batchHandlers = {} satisfies Partial<Handlers>;
