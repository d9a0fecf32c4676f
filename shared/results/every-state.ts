/** `state.ts` for hosts that may meet any question type. */
import { everyPlay } from '../quiz/every-play.ts';
import type { CourseOutline } from '../course/compiled.ts';
import type { CourseState } from './model.ts';
import { decodeState, encodeState } from './state.ts';

export const encodeEveryState = (outline: CourseOutline, state: CourseState, limit: number) =>
  encodeState(everyPlay, outline, state, limit);

export const decodeEveryState = (outline: CourseOutline, text: string) => decodeState(everyPlay, outline, text);
