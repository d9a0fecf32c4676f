import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readTable } from '#files/table-file.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import { openLibrary } from '#store/open.ts';
import { createTestBackend, type TestBackend } from './testing/test-backend.ts';

let ajar: TestBackend;
beforeEach(() => {
  ajar = createTestBackend();
});
afterEach(() => ajar.dispose());

const courseId = '0198f2a4-0000-7000-8000-000000000001';
const otherCourse = '0198f2a4-0000-7000-8000-000000000002';
const day = (date: string): string => `2026-01-${date}T01:00:00.000Z`;

let count = 0;
const uuid = (): string => `0198f2a4-0000-7000-8000-1${String((count += 1)).padStart(11, '0')}`;

/** What a batch writes: a release, and one package of it per agency. */
function prepared(version: string, agencyIds: readonly string[], on: string, course = courseId): readonly string[] {
  const opened = openLibrary({ dir: ajar.libraryDir, clock: ajar.clock });
  if (opened.state !== 'ok') throw new Error(opened.state);
  const releaseId = uuid();
  const entries = agencyIds.map((agencyId) => ({ id: uuid(), agencyId }));
  opened.library.write((writes) => {
    writes.releases.insert({
      id: releaseId,
      courseId: course,
      title: 'Pelayanan Publik',
      version,
      notes: '',
      by: 'Balai Diklat',
      at: day(on),
      contentSha256: version,
      bytes: 10,
      modules: 1,
      questions: 2,
      trainingHours: 4,
      keyId: 'k',
      appVersion: '9.9.9',
      signature: '',
      media: '[]',
      source: '{}',
      compiled: '{}',
      reasons: '{}',
    });
    for (const { id, agencyId } of entries) {
      const agencyName = opened.library.agencies.find(agencyId)?.agency.name ?? '';
      const file = { name: `pelayanan-${version}.zip`, bytes: 1_000, sha256: 'ab'.repeat(32) };
      const about = { courseId: course, courseTitle: 'Pelayanan Publik', releaseId, version, format: 'html' as const };
      writes.ledger.insert({ id, agencyId, agencyName, ...about, batchId: null, package: file, preparedAt: day(on) });
    }
  });
  opened.close();
  return entries.map(({ id }) => id);
}

async function addAgency(name: string): Promise<string> {
  const fields: InputOf<'agency.save'>['fields'] = {
    name,
    shortName: '',
    address: '',
    contact: 'Ibu Sari',
    phone: '0812',
    email: '',
    lms: 'none',
    format: 'html',
    medium: 'usb',
    language: 'id',
    colour: null,
    notes: '',
  };
  return (await ajar.call('agency.save', { id: null, fields })).id;
}

const everything: InputOf<'ledger.list'> = {
  courseId: null,
  releaseId: null,
  agencyId: null,
  groupId: null,
  state: null,
  search: null,
};
const list = (filter: Partial<InputOf<'ledger.list'>> = {}) => ajar.call('ledger.list', { ...everything, ...filter });
const handOver = (ids: readonly string[], note = '') =>
  ajar.call('ledger.hand-over', { ids: [...ids], medium: 'usb', at: day('10'), note });

describe('an entry', () => {
  test('goes from prepared over handed over to confirmed, and back again, and stays after quitting', async () => {
    const ids = prepared('1.0.0', [await addAgency('Dinas A')], '05');
    expect(await list()).toMatchObject([{ state: 'prepared', agencyName: 'Dinas A', medium: null, handedAt: null }]);
    await handOver(ids, 'Dititipkan di loket');
    expect(await list()).toMatchObject([{ state: 'handed', medium: 'usb', handedAt: day('10') }]);
    await ajar.call('ledger.confirm', { ids: [...ids], at: day('11'), by: ' Ibu Sari ' });
    await ajar.restart();
    expect(await list()).toMatchObject([{ state: 'confirmed', confirmedAt: day('11'), confirmedBy: 'Ibu Sari' }]);
    await ajar.call('ledger.undo', { ids: [...ids], step: 'confirmed' });
    expect(await list()).toMatchObject([{ state: 'handed', confirmedAt: null, confirmedBy: '' }]);
    await ajar.call('ledger.undo', { ids: [...ids], step: 'handed' });
    expect(await list()).toMatchObject([{ state: 'prepared', medium: null, notes: 'Dititipkan di loket' }]);
  });

  test('keeps the notes of every hand-over, each once', async () => {
    const ids = prepared('1.0.0', [await addAgency('Dinas A')], '05');
    for (const note of ['Pertama', '', 'Kedua', 'Pertama']) await handOver(ids, note);
    expect(await list()).toMatchObject([{ notes: 'Pertama\nKedua' }]);
  });

  test('cannot be confirmed before it was handed over, and then none of the others is', async () => {
    const ids = prepared('1.0.0', [await addAgency('Dinas A'), await addAgency('Dinas B')], '05');
    await handOver(ids.slice(0, 1));
    const error = await ajar.fail('ledger.confirm', { ids, at: day('11'), by: '' });
    expect(error).toMatchObject({ code: 'invalid', message: { id: expect.stringContaining('Dinas B') } });
    expect(await list({ state: 'confirmed' })).toEqual([]);
  });

  test('that does not exist is not found', async () => {
    const ids = [uuid()];
    const calls = [
      ajar.fail('ledger.hand-over', { ids, medium: 'usb', at: day('10'), note: '' }),
      ajar.fail('ledger.confirm', { ids, at: day('10'), by: '' }),
      ajar.fail('ledger.undo', { ids, step: 'handed' }),
    ];
    expect((await Promise.all(calls)).map(({ code }) => code)).toEqual(['not-found', 'not-found', 'not-found']);
  });

  test('stays with its agency’s name when the agency is renamed or deleted', async () => {
    const id = await addAgency('Dinas Lama');
    prepared('1.0.0', [id], '05');
    await ajar.call('agency.trash', { id });
    expect(await list()).toMatchObject([{ agencyName: 'Dinas Lama' }]);
  });
});

test('the ledger is asked by course, release, agency, group, state and words, newest first', async () => {
  const [a, b] = [await addAgency('Dinas A'), await addAgency('Dinas B')];
  const { id: groupId } = await ajar.call('group.save', { id: null, name: 'Sleman', agencyIds: [b] });
  prepared('1.0.0', [a, b], '05');
  const [newest] = prepared('1.1.0', [a], '07');
  prepared('1.0.0', [b], '06', otherCourse);
  await handOver([newest ?? '']);
  const shown = async (filter: Partial<InputOf<'ledger.list'>>) =>
    (await list(filter)).map(({ agencyName, version, courseId: of }) =>
      [agencyName, version, ...(of === courseId ? [] : ['lain'])].join(' '),
    );
  expect((await shown({})).slice(0, 2)).toEqual(['Dinas A 1.1.0', 'Dinas B 1.0.0 lain']);
  expect(await shown({ courseId: otherCourse })).toEqual(['Dinas B 1.0.0 lain']);
  expect((await shown({ agencyId: a })).toSorted()).toEqual(['Dinas A 1.0.0', 'Dinas A 1.1.0']);
  expect(await shown({ agencyId: a, courseId: otherCourse })).toEqual([]);
  expect((await shown({ groupId })).toSorted()).toEqual(['Dinas B 1.0.0', 'Dinas B 1.0.0 lain']);
  expect(await shown({ state: 'handed' })).toEqual(['Dinas A 1.1.0']);
  expect(await shown({ search: ' DINAS a ', state: 'prepared' })).toEqual(['Dinas A 1.0.0']);
  expect(await shown({ releaseId: (await list({ state: 'handed' }))[0]?.releaseId ?? '' })).toEqual(['Dinas A 1.1.0']);
});

test('the overview says who has which release, who is behind, and who has nothing', async () => {
  const [a, b, c] = [await addAgency('Dinas A'), await addAgency('Dinas B'), await addAgency('Dinas C')];
  const first = prepared('1.0.0', [a, b], '05');
  await handOver(first);
  prepared('1.1.0', [a], '07');
  const whole = await ajar.call('ledger.overview', { courseId, groupId: null });
  expect(whole.newest).toMatchObject({ version: '1.1.0' });
  expect(whole.counts).toEqual({ none: 1, prepared: 0, handed: 2, confirmed: 0, behind: 2 });
  expect(whole.rows.map(({ agency, version, behind, waiting }) => [agency.name, version, behind, waiting])).toEqual([
    ['Dinas A', '1.0.0', 1, '1.1.0'],
    ['Dinas B', '1.0.0', 1, null],
    ['Dinas C', null, 0, null],
  ]);
  const { id: groupId } = await ajar.call('group.save', { id: null, name: 'Sleman', agencyIds: [c] });
  expect((await ajar.call('ledger.overview', { courseId, groupId })).rows).toHaveLength(1);
  expect(await ajar.fail('ledger.overview', { courseId, groupId: uuid() })).toMatchObject({ code: 'not-found' });
});

test('the one-page overview names who has to be followed up; a file that is neither .pdf nor .html is refused', async () => {
  const [a] = [await addAgency('Dinas <A>'), await addAgency('Dinas B')];
  prepared('1.0.0', [a], '05');
  const target = path.join(ajar.dir, 'ikhtisar.html');
  const asked = { courseId, groupId: null, minutesFromUtc: 420 };
  const { bytes } = await ajar.call('ledger.print', { ...asked, target: ajar.files.add(target).token });
  const html = readFileSync(target, 'utf8');
  expect(Buffer.byteLength(html)).toBe(bytes);
  expect(html).toContain('<b>Dinas &lt;A&gt;</b>');
  expect(html).toContain('Rilis terbaru 1.0.0 (5 Januari 2026)');
  const sheet = { ...asked, target: ajar.files.add(path.join(ajar.dir, 'ikhtisar.docx')).token };
  expect(await ajar.fail('ledger.print', sheet)).toMatchObject({ code: 'invalid' });
  const pdf = { ...asked, target: ajar.files.add(path.join(ajar.dir, 'ikhtisar.pdf')).token };
  expect((await ajar.fail('ledger.print', pdf)).message.id).toContain('.html');
});

test('the exported table holds what the filter shows, in the person’s language', async () => {
  const [a, b] = [await addAgency('Dinas A'), await addAgency('Dinas “B”')];
  const ids = prepared('1.0.0', [a, b], '05');
  await handOver(ids.slice(1));
  const target = path.join(ajar.dir, 'buku.xlsx');
  const exported = {
    filter: { ...everything, courseId, state: 'handed' as const },
    target: ajar.files.add(target).token,
  };
  expect(await ajar.call('ledger.export', { ...exported, minutesFromUtc: 420 })).toEqual({ rows: 1 });
  const rows = await readTable(target);
  expect(rows[0]?.slice(0, 5)).toEqual(['Instansi', 'Kursus', 'Rilis', 'Format', 'Keadaan']);
  expect(rows[1]?.slice(0, 9)).toEqual([
    'Dinas “B”',
    'Pelayanan Publik',
    '1.0.0',
    'html',
    'Diserahkan',
    '2026-01-05 08:00',
    '2026-01-10 08:00',
    'USB',
    '',
  ]);
  await ajar.call('settings.set', { locale: 'en' });
  await ajar.call('ledger.export', exported);
  expect((await readTable(target))[1]?.[4]).toBe('Handed over');
});
