import type { CourseWindow } from './simulated-lms.ts';

/** Nothing happens in this page for so many milliseconds. */
export function standStill(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

/** Of 40 milliseconds the course has 10: an old office computer. */
export function slowDown(courseWindow: CourseWindow): void {
  courseWindow.setInterval(() => standStill(30), 40);
}
