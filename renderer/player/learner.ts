/** Who learns on this device, where no LMS says it: kept here for all courses, and nowhere else but in a result slip. */
import { shortHash } from '#shared/results/short-hash.ts';
import type { SlipLearner } from '#shared/results/slip.ts';
import { readText, writeText, type KeyValueStorage } from './drivers/local-copy.ts';

const storageKey = 'ajar:learner';

/** Null before anybody gave a name. */
export function readLearner(storage: KeyValueStorage | null): SlipLearner | null {
  const [name, agency = '', nip = ''] = (readText(storage, storageKey) ?? '').split('\n');
  return name === undefined || name === '' ? null : { name, agency, nip };
}

export function keepLearner(storage: KeyValueStorage | null, { name, agency, nip }: SlipLearner): void {
  writeText(storage, storageKey, [name, agency, nip].join('\n'));
}

/** Colleagues at one computer have their own progress each; without a name it is the device's. */
export function copyKeyOf(courseId: string, learner: SlipLearner | null): string {
  if (learner === null) return `ajar:${courseId}`;
  const { name, agency, nip } = learner;
  return `ajar:${courseId}:${shortHash([name, agency, nip].join('\n').toLowerCase())}`;
}
