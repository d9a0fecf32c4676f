/** Names of the messages between the page's preload and the host. */
import type { PickKind, SaveKind } from './bridge.ts';

/** Questions from the page; each is answered. */
export const requests = {
  call: 'ajar:call',
  pick: 'ajar:pick',
  offerPath: 'ajar:offer-path',
  offerBytes: 'ajar:offer-bytes',
  saveTarget: 'ajar:save-target',
  reveal: 'ajar:reveal',
  appearance: 'ajar:appearance',
  openExternal: 'ajar:open-external',
  flushed: 'ajar:flushed',
} as const;

/** Messages to the page. */
export const notices = {
  event: 'ajar:event',
  menu: 'ajar:menu',
  flush: 'ajar:flush',
} as const;

/** Largest pasted file without a path, in bytes. */
export const offerBytesCap = 50 * 1024 * 1024;

export const pickKinds: readonly PickKind[] = ['image', 'media', 'course', 'course-folder'];
export const saveKinds: readonly SaveKind[] = ['package', 'course', 'course-folder'];
