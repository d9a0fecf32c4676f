import type { Driver } from './driver.ts';
import { findApi } from './find-api.ts';
import { browserStorage } from './local-copy.ts';
import { Scorm12Driver, type Timing } from './scorm12.ts';
import { StandaloneDriver } from './standalone.ts';

const browserTiming: Timing = {
  now: () => Date.now(),
  later: (run, milliseconds) => void setTimeout(run, milliseconds),
};

/** The LMS where there is one, else this device. */
export function chooseDriver(courseId: string): Driver {
  const api = findApi(window);
  const storage = browserStorage();
  if (api === null) return new StandaloneDriver(courseId, storage);
  return new Scorm12Driver({ courseId, api, storage, timing: browserTiming });
}
