import { describe, expect, test } from 'vitest';
import type { Agency } from './agency.ts';
import { overview } from './ledger.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { ReleaseHead } from './model.ts';

const release = (version: string): ReleaseHead => ({
  id: `release-${version}`,
  courseId: 'course',
  title: 'Pelayanan Publik',
  version,
  notes: '',
  by: 'Sari',
  at: '2026-11-24T00:00:00.000Z',
  contentSha256: '',
  bytes: 0,
  modules: 1,
  questions: 1,
  trainingHours: 1,
  keyId: '',
});
const releases = [release('1.2.0'), release('1.1.0'), release('1.0.0')];

const agency = (id: string): Agency => ({
  id,
  slug: id,
  logo: null,
  name: id,
  shortName: '',
  address: '',
  contact: '',
  phone: '',
  email: '',
  lms: 'none',
  format: 'html',
  medium: 'usb',
  language: 'id',
  colour: null,
  notes: '',
});

type Step = 'prepared' | 'handed' | 'confirmed';

function entry(agencyId: string, version: string, step: Step, day = 1): LedgerEntry {
  const at = (hour: number): string => `2026-11-0${day}T0${hour}:00:00.000Z`;
  return {
    id: `${agencyId}-${version}-${step}-${day}`,
    agencyId,
    agencyName: agencyId,
    courseId: 'course',
    courseTitle: 'Pelayanan Publik',
    releaseId: `release-${version}`,
    version,
    format: 'html',
    batchId: null,
    package: { name: 'a.zip', bytes: 1, sha256: '' },
    preparedAt: at(1),
    medium: step === 'prepared' ? null : 'usb',
    handedAt: step === 'prepared' ? null : at(2),
    confirmedAt: step === 'confirmed' ? at(3) : null,
    confirmedBy: '',
    notes: '',
  };
}

const rowOf = (...entries: readonly LedgerEntry[]) => overview(releases, entries, [agency('a')]).rows[0];

describe('what an agency has', () => {
  test('nothing, when no package was ever made for it', () => {
    expect(rowOf(entry('b', '1.0.0', 'handed'))).toMatchObject({ state: 'none', version: null, behind: 0, at: null });
  });

  test('a package that lies ready is counted as prepared, and as behind when it is not the newest release', () => {
    expect(rowOf(entry('a', '1.2.0', 'prepared'))).toMatchObject({ state: 'prepared', version: '1.2.0', behind: 0 });
    expect(rowOf(entry('a', '1.0.0', 'prepared'))).toMatchObject({ state: 'prepared', version: '1.0.0', behind: 2 });
  });

  test('an agency is behind until the newer package has been handed over; what lies ready is named', () => {
    const before = rowOf(entry('a', '1.1.0', 'confirmed'), entry('a', '1.2.0', 'prepared', 2));
    expect(before).toMatchObject({ state: 'confirmed', version: '1.1.0', behind: 1, waiting: '1.2.0' });
    const after = rowOf(entry('a', '1.1.0', 'confirmed'), entry('a', '1.2.0', 'handed', 2));
    expect(after).toMatchObject({ state: 'handed', version: '1.2.0', behind: 0, waiting: null });
  });

  test('an old release that is handed over once more does not put an agency back', () => {
    const row = rowOf(entry('a', '1.2.0', 'handed', 1), entry('a', '1.0.0', 'handed', 2));
    expect(row).toMatchObject({ version: '1.2.0', behind: 0 });
  });

  test('of two packages of one release the one that was confirmed counts', () => {
    const row = rowOf(entry('a', '1.2.0', 'confirmed', 1), entry('a', '1.2.0', 'handed', 2));
    expect(row).toMatchObject({ state: 'confirmed', at: '2026-11-01T03:00:00.000Z' });
  });
});

test('the counts add up to all agencies, in the order they were given', () => {
  const agencies = ['a', 'b', 'c', 'd'].map(agency);
  const entries = [entry('b', '1.2.0', 'prepared'), entry('c', '1.0.0', 'handed'), entry('d', '1.1.0', 'confirmed')];
  const { newest, rows, counts } = overview(releases, entries, agencies);
  expect(newest?.version).toBe('1.2.0');
  expect(rows.map((row) => row.agency.id)).toEqual(['a', 'b', 'c', 'd']);
  expect(counts).toEqual({ none: 1, prepared: 1, handed: 1, confirmed: 1, behind: 2 });
});

test('what is newer says the version, not the clock of the computer that released it', () => {
  const entries = [entry('a', '1.1.0', 'handed'), entry('b', '1.10.0', 'handed')];
  const byDate = [release('1.1.0'), release('1.10.0'), release('1.2.0')];
  const { newest, rows } = overview(byDate, entries, ['a', 'b'].map(agency));
  expect(newest?.version).toBe('1.10.0');
  expect(rows.map(({ behind }) => behind)).toEqual([2, 0]);
});

test('a course without a release has nobody behind', () => {
  expect(overview([], [], [agency('a')])).toMatchObject({ newest: null, counts: { none: 1, behind: 0 } });
});
