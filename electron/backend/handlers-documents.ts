import type { Handlers } from './dispatch.ts';

export const documentsHandlers = {} satisfies Partial<Handlers>;
