import { courseCoverageOf } from './course/coverage.ts';
import type { Handlers } from './dispatch.ts';
import { rehearsalCourse } from './rehearsal/course.ts';
import { rehearsalMark } from './rehearsal/mark.ts';
import { rehearsalState } from './rehearsal/state.ts';
import { simulatorOpen } from './simulator/open.ts';

export const rehearsalHandlers = {
  'simulator.open': simulatorOpen,
  'course.coverage': courseCoverageOf,
  'rehearsal.course': rehearsalCourse,
  'rehearsal.mark': rehearsalMark,
  'rehearsal.state': rehearsalState,
} satisfies Partial<Handlers>;
