import { findDriver } from '../registry.ts';
import type { Driver, Timing } from './driver.ts';
import { browserStorage } from './local-copy.ts';
import { StandaloneDriver } from './standalone.ts';

const browserTiming: Timing = {
  now: () => Date.now(),
  later: (run, milliseconds) => void setTimeout(run, milliseconds),
};

/** The LMS where there is one, else this device. */
export function chooseDriver(courseId: string): Driver {
  const storage = browserStorage();
  const tabStorage = browserStorage('sessionStorage');
  return (
    findDriver({ courseId, window, storage, tabStorage, timing: browserTiming }) ??
    new StandaloneDriver(courseId, storage)
  );
}
