import type { Handlers } from './dispatch.ts';

export const ledgerHandlers = {} satisfies Partial<Handlers>;
