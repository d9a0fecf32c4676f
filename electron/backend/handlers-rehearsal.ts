import type { Handlers } from './dispatch.ts';
import { simulatorOpen } from './simulator/open.ts';

export const rehearsalHandlers = {
  'simulator.open': simulatorOpen,
} satisfies Partial<Handlers>;
