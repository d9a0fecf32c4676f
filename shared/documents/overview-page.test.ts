import { expect, test } from 'vitest';
import type { Agency } from '../release/agency.ts';
import type { Overview, OverviewRow } from '../release/ledger-entry.ts';
import type { ReleaseHead } from '../release/model.ts';
import { overviewPage } from './overview-page.ts';

const agency = (name: string): Agency => ({
  id: name,
  slug: 'x',
  logo: null,
  name,
  shortName: 'Singkat',
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
const row = (name: string, change: Partial<OverviewRow>): OverviewRow => ({
  agency: agency(name),
  version: null,
  state: 'none',
  behind: 0,
  at: null,
  waiting: null,
  ...change,
});
const newest: ReleaseHead = {
  id: 'r',
  courseId: 'c',
  title: 'T',
  version: '1.1.0',
  notes: '',
  by: '',
  at: '2026-11-23T20:00:00.000Z',
  contentSha256: '',
  bytes: 0,
  modules: 1,
  questions: 1,
  trainingHours: 1,
  keyId: '',
};

function page(rows: readonly OverviewRow[], locale: 'id' | 'en' = 'id'): string {
  const counts: Overview['counts'] = { none: 1, prepared: 0, handed: 1, confirmed: 1, behind: 1 };
  const at = '2026-11-24T01:00:00.000Z';
  return overviewPage({
    courseTitle: 'Pelayanan <Publik>',
    group: null,
    overview: { newest, rows, counts },
    at,
    locale,
    minutesFromUtc: 420,
  });
}

test('who has to be followed up comes first: the oldest release, then who has nothing, then what lies ready', () => {
  const html = page([
    row('Siap', { state: 'prepared', version: '1.1.0' }),
    row('Kosong', {}),
    row('Tertinggal', { state: 'handed', version: '1.0.0', behind: 1 }),
    row('Tertinggal jauh', { state: 'confirmed', version: '0.9.0', behind: 2, waiting: '1.1.0' }),
    row('Mutakhir', { state: 'confirmed', version: '1.1.0' }),
  ]);
  const order = [...html.matchAll(/<li><b>([^<]+)<\/b>/g)].map(([, name]) => name);
  expect(order).toEqual(['Tertinggal jauh', 'Tertinggal', 'Kosong', 'Siap']);
  expect(html).toContain('serahkan 1.1.0, paketnya sudah siap');
  expect(html).toMatch(/Sudah memegang rilis terbaru \(1\)[^]*Mutakhir/);
});

test('days are those of the person, in their language, and texts are escaped', () => {
  expect(page([])).toContain('Rilis terbaru 1.1.0 (24 November 2026)');
  expect(page([])).toContain('Pelayanan &lt;Publik&gt;');
  expect(page([row('A', {})], 'en')).toContain('make and hand over a package');
});

test('a thousand agencies stay on the page: what is left out is counted, long names become short', () => {
  const long = 'Dinas Pekerjaan Umum, Perumahan Rakyat, dan Kawasan Permukiman';
  const html = page(Array.from({ length: 1_000 }, (_, n) => row(`${long} ${n}`, {})));
  expect(html.match(/<li>/g)).toHaveLength(28);
  expect(html).toContain('dan 972 instansi lainnya');
  expect(html).toContain('<b>Singkat</b>');
});
