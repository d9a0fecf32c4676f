/** The preview: nothing is kept, nothing is reported. */
import type { Driver, DriverStart } from './driver.ts';

export const noDriver: Driver = {
  stateLimit: 1_000_000,
  connect: (): Promise<DriverStart> =>
    Promise.resolve({ state: null, masteryScore: null, keeping: 'device', copyKey: '' }),
  save: () => {},
  record: () => {},
  suspend: () => {},
  leave: () => {},
  stop: () => {},
  onSaveState: () => {},
};
