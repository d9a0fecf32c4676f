import type { Handlers } from './dispatch.ts';

export const rehearsalHandlers = {} satisfies Partial<Handlers>;
