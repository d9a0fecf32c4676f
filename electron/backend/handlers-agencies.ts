import type { Handlers } from './dispatch.ts';

export const agenciesHandlers = {} satisfies Partial<Handlers>;
