import { dayAt } from '#shared/course/figures.ts';
import type { Clock } from '../ports.ts';

export const systemClock: Clock = {
  now: () => new Date(),
  day: (at) => dayAt(at, -new Date(at).getTimezoneOffset()),
};
