import type { CourseWindow } from './simulated-lms.ts';

function burn(): void {
  const until = performance.now() + 30;
  while (performance.now() < until);
}

/** Of 40 milliseconds the course has 10: an old office computer. */
export function slowDown(courseWindow: CourseWindow): void {
  courseWindow.setInterval(burn, 40);
}
