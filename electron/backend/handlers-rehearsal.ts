import type { Handlers } from './dispatch.ts';
import { rehearsalCourse } from './rehearsal/course.ts';
import { simulatorOpen } from './simulator/open.ts';

export const rehearsalHandlers = {
  'simulator.open': simulatorOpen,
  'rehearsal.course': rehearsalCourse,
} satisfies Partial<Handlers>;
