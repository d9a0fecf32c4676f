import type { Handlers } from './dispatch.ts';

export const keysHandlers = {} satisfies Partial<Handlers>;
