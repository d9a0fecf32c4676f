/** Who learns on this device, where no LMS says it: kept here for all courses, and nowhere else but in a result slip. */
import { shortHash } from '#shared/results/short-hash.ts';
import type { SlipLearner } from '#shared/results/slip.ts';
import { readText, writeText, type KeyValueStorage } from './drivers/local-copy.ts';

const storageKey = 'ajar:learner';

function hashOf({ name, agency, nip }: SlipLearner): string {
  return shortHash([name, agency, nip].join('\n').toLowerCase());
}

/** Null before anybody gave a name. */
export function readLearner(storage: KeyValueStorage | null): SlipLearner | null {
  const [name, agency = '', nip = ''] = (readText(storage, storageKey) ?? '').split('\n');
  return name === undefined || name === '' ? null : { name, agency, nip };
}

/**
 * Colleagues at one computer have a shelf for their progress each: the ending of the keys under which it is kept. The first
 * has the device's own, with what was learned before anybody gave a name. `ifNew`: of a learner whom this device does not
 * know.
 */
export function shelfOf(
  storage: KeyValueStorage | null,
  learner: SlipLearner | null,
  ifNew = learner === null ? '' : `:${hashOf(learner)}`,
): string {
  return (learner && readText(storage, `${storageKey}:${hashOf(learner)}`)) ?? ifNew;
}

/** The shelf is found again by this name and by each that the learner had before. */
export function keepLearner(storage: KeyValueStorage | null, learner: SlipLearner, shelf: string): void {
  const { name, agency, nip } = learner;
  writeText(storage, storageKey, [name, agency, nip].join('\n'));
  writeText(storage, `${storageKey}:${hashOf(learner)}`, shelf);
}
