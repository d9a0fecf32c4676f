/** Names of the messages between the page's preload and the host. */
import type { PickKind, SaveFileKind, SaveKind } from './bridge.ts';

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
  showRehearsal: 'ajar:show-rehearsal',
} as const;

/** Messages to the page. */
export const notices = {
  event: 'ajar:event',
  menu: 'ajar:menu',
  flush: 'ajar:flush',
} as const;

/** Largest pasted file without a path, in bytes. */
export const offerBytesCap = 50 * 1024 * 1024;

/** Extensions that each kind of file may have. */
export const pickExtensions: Readonly<Record<Exclude<PickKind, 'course-folder' | 'backup-folder'>, readonly string[]>> =
  {
    image: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'svg'],
    media: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'svg', 'mp3', 'm4a', 'ogg', 'wav', 'mp4', 'webm', 'vtt', 'pdf'],
    course: ['ajar', 'zip'],
    table: ['csv', 'xlsx'],
    key: ['ajarkey'],
    package: ['zip'],
  };

/** The first is given to a name that has none of them. */
export const saveExtensions: Readonly<Record<SaveFileKind, readonly string[]>> = {
  package: ['zip'],
  course: ['ajar'],
  table: ['xlsx'],
  document: ['pdf', 'epub', 'html'],
  key: ['ajarkey'],
};

export const pickKinds: readonly PickKind[] = [
  'image',
  'media',
  'course',
  'course-folder',
  'backup-folder',
  'table',
  'key',
  'package',
];
export const saveKinds: readonly SaveKind[] = [
  'package',
  'course',
  'course-folder',
  'batch-folder',
  'backup-folder',
  'table',
  'document',
  'key',
];
