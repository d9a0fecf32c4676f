import { attemptLength, type AnalysedModule } from './analyse.ts';

/** Words an adult reads in a minute of a text to learn from, and minutes for a question. */
const wordsPerMinute = 180;
const minutesPerQuestion = 1;

/** The planned minutes, else an estimate; whole, at least 1. */
export function moduleMinutes(module: AnalysedModule): number {
  const { settings, words } = module.document;
  const minutes = settings.minutes ?? words / wordsPerMinute + attemptLength(module) * minutesPerQuestion;
  return Math.max(1, Math.ceil(minutes));
}
