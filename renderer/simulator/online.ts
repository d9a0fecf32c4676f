import type { CourseWindow } from './simulated-lms.ts';

/** The course asks its own window whether there is a network. */
export function setOnline(window: CourseWindow, isOnline: () => boolean): void {
  Object.defineProperty(window.navigator, 'onLine', { configurable: true, get: isOnline });
}
