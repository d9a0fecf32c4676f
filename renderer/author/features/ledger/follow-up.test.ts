import { expect, test } from 'vitest';
import type { OverviewRow } from '#shared/release/ledger-entry.ts';
import { followUp, isCurrent } from './follow-up.ts';

const row = (change: Partial<OverviewRow>) => ({ state: 'none', behind: 0, waiting: null, ...change }) as OverviewRow;

test.each([
  ['nothing', {}, 'buat paketnya', false],
  ['a package of the newest release that lies ready', { state: 'prepared' }, 'serahkan paketnya', false],
  ['an old release', { state: 'confirmed', behind: 2 }, 'tertinggal {count} rilis', false],
  ['the release before', { state: 'handed', behind: 1 }, 'tertinggal 1 rilis', false],
  [
    'an old release, the new one ready',
    { state: 'handed', behind: 1, waiting: '1.1.0' },
    'paket {version} siap diserahkan',
    false,
  ],
  ['the newest release', { state: 'handed' }, 'mutakhir', true],
] as const)('of an agency with %s it is said what to do next', (_what, change, words, current) => {
  expect(followUp(row(change)).text.id).toBe(words);
  expect(isCurrent(row(change))).toBe(current);
});
