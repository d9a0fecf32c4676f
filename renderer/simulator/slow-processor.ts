import type { CourseWindow } from './simulated-lms.ts';

/** Of 40 milliseconds the course has 10: an old office computer. */
export function slowDown(courseWindow: CourseWindow): void {
  const burn = () => {
    const until = performance.now() + 30;
    while (performance.now() < until);
  };
  courseWindow.setInterval(burn, 40);
}
