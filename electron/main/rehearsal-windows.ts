/** Windows that show nothing but the rehearsal of a course, beside the main window and not longer than it. */
import { BrowserWindow } from 'electron';
import { rehearsalSearch, type RehearsalPlace } from '#shared/contract/rehearsal-window.ts';
import { watchWindow } from './crash.ts';
import type { Desk } from './desk.ts';
import { openWindow, showAgain } from './window.ts';

export interface RehearsalWindows {
  /** One per course: the one that is open comes to the front as it is. */
  show(place: RehearsalPlace): void;
  closeAll(): void;
}

export function createRehearsalWindows(desk: Desk, preloadFile: string): RehearsalWindows {
  const open = new Map<string, BrowserWindow>();
  return {
    show(place) {
      const known = open.get(place.courseId);
      if (known !== undefined) {
        showAgain(known);
        return;
      }
      const window = openWindow({
        ...desk,
        preloadFile,
        page: `${desk.origins.appPage}${rehearsalSearch(place)}`,
        memory: 'rehearsal',
        beside: desk.window(),
      });
      open.set(place.courseId, window);
      desk.addWindow(window);
      watchWindow(window, desk.log, desk.locale);
      window.once('closed', () => open.delete(place.courseId));
    },
    closeAll() {
      for (const window of open.values()) window.close();
    },
  };
}
