import type { Handlers } from './dispatch.ts';

export const releaseHandlers = {} satisfies Partial<Handlers>;
