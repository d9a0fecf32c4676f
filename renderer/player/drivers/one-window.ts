/**
 * Two windows of one course and learner on one device would overwrite each other: the one that was opened last goes on,
 * the other is told. Where the browser forbids storage there is nothing to overwrite, and no way to know.
 */
import { readCopy, writeCopy, writeText, type KeyValueStorage } from './local-copy.ts';

export interface Course {
  readonly storage: KeyValueStorage | null;
  /** `DriverStart.copyKey` */
  readonly copyKey: string;
}

/** The part of a window that is used. */
export interface StorageEvents {
  addEventListener(type: 'storage', listener: (event: Pick<StorageEvent, 'key' | 'newValue'>) => void): void;
}

/** `id`: of this window, different in each. `onTaken` is called when a window that was opened later goes on. */
export function takeCourse({ storage, copyKey }: Course, id: string, window: StorageEvents, onTaken: () => void): void {
  const key = `${copyKey}:window`;
  if (!writeText(storage, key, id)) return;
  window.addEventListener('storage', (event) => {
    if (event.key === key && event.newValue !== null && event.newValue !== id) onTaken();
  });
}

/** Before this window is loaded again: what the other one kept on this device is newer than what this window's LMS session knows. */
export function preferCopy({ storage, copyKey }: Course): void {
  const copy = readCopy(storage, copyKey);
  if (copy !== null) writeCopy(storage, copyKey, { state: copy.state, confirmed: false });
}
