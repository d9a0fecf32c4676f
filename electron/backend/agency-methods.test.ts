import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '#shared/contract/contract.ts';
import { createTestBackend, type TestBackend } from './testing/test-backend.ts';

let ajar: TestBackend;
beforeEach(() => {
  ajar = createTestBackend();
});
afterEach(() => ajar.dispose());

type Fields = InputOf<'agency.save'>['fields'];
const fields = (change: Partial<Fields> & { readonly name: string }): Fields => ({
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
  ...change,
});
const add = async (name: string, change: Partial<Fields> = {}): Promise<string> =>
  (await ajar.call('agency.save', { id: null, fields: fields({ name, ...change }) })).id;
const all = (search = '', groupId: string | null = null) => ajar.call('agency.list', { search, groupId });

function tokenOf(name: string, content: string | Buffer): string {
  const file = path.join(ajar.dir, name);
  writeFileSync(file, content);
  return ajar.files.add(file).token;
}
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M9QDwADgQGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('an agency', () => {
  test('is kept with all its fields, also after quitting, and changes without changing its slug', async () => {
    const id = await add('Dinas Pendidikan', {
      shortName: 'Disdik',
      colour: '#0a5c8a',
      lms: 'moodle',
      format: 'scorm12',
    });
    const changed = fields({ name: 'Dinas Pendidikan dan Kebudayaan', shortName: 'Disdikbud', phone: '0812' });
    await ajar.call('agency.save', { id, fields: changed });
    await ajar.restart();
    expect(await all()).toEqual([{ id, slug: 'disdik', logo: null, ...changed }]);
  });

  test('stands in name order and is found by name, short name, contact and address', async () => {
    await add('dinas sosial', { contact: 'Pak Budi' });
    await add('Badan Kepegawaian', { shortName: 'BKD', address: 'Jl. Malioboro' });
    expect((await all()).map(({ name }) => name)).toEqual(['Badan Kepegawaian', 'dinas sosial']);
    for (const search of ['bkd', 'malioboro', '  KEPEGAWAIAN ']) expect(await all(search)).toHaveLength(1);
    expect(await all('budi')).toMatchObject([{ name: 'dinas sosial' }]);
    expect(await all('tidak ada')).toEqual([]);
  });

  test('has a name of its own, whatever case and spaces', async () => {
    const id = await add('Dinas Sosial');
    const error = await ajar.fail('agency.save', { id: null, fields: fields({ name: ' dinas  sosial' }) });
    expect(error).toMatchObject({ code: 'conflict', message: { id: expect.stringContaining('Dinas Sosial') } });
    await ajar.call('agency.save', { id, fields: fields({ name: 'DINAS SOSIAL' }) });
  });

  test('without a name, or that is gone, is refused', async () => {
    expect(await ajar.fail('agency.save', { id: null, fields: fields({ name: '  ' }) })).toMatchObject({
      code: 'invalid',
    });
    const id = '0198f2a4-0000-7000-8000-0000000000ff';
    expect(await ajar.fail('agency.save', { id, fields: fields({ name: 'A' }) })).toMatchObject({ code: 'not-found' });
    expect(await ajar.fail('agency.trash', { id })).toMatchObject({ code: 'not-found' });
    expect(await ajar.fail('agency.restore', { id })).toMatchObject({ code: 'not-found' });
  });

  test('that was deleted comes back as it was, unless its name was given to another one', async () => {
    const id = await add('Dinas Sosial', { shortName: 'Dinsos' });
    await ajar.call('agency.trash', { id });
    expect(await all()).toEqual([]);
    await ajar.call('agency.restore', { id });
    expect(await all()).toMatchObject([{ id, slug: 'dinsos' }]);
    await ajar.call('agency.trash', { id });
    const other = await add('Dinas Sosial', { shortName: 'Dinsos' });
    expect(await all()).toMatchObject([{ id: other, slug: 'dinsos-2' }]);
    expect(await ajar.fail('agency.restore', { id })).toMatchObject({ code: 'conflict' });
  });
});

const svg = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">${inner}</svg>`;

describe('a logo', () => {
  test('is kept, shown and taken away again', async () => {
    const id = await add('Dinas Sosial');
    await ajar.call('agency.logo', { id, file: tokenOf('logo.png', png) });
    expect(await all()).toMatchObject([{ logo: { type: 'png' } }]);
    const image = `data:image/png;base64,${png.toString('base64')}`;
    expect(await ajar.call('agency.logo-image', { id })).toEqual({ url: image });
    await ajar.call('agency.logo', { id, file: null });
    expect(await all()).toMatchObject([{ logo: null }]);
    expect(await ajar.call('agency.logo-image', { id })).toEqual({ url: null });
  });

  test('may be a drawing', async () => {
    const id = await add('Dinas Sosial');
    await ajar.call('agency.logo', { id, file: tokenOf('logo.svg', svg('<path d="M0 0h8v8z" color="red"/>')) });
    expect(await all()).toMatchObject([{ logo: { type: 'svg' } }]);
  });

  test.each([
    ['of another kind', 'suara.mp3', Buffer.from('ID3'), 'invalid'],
    ['whose content is something else', 'logo.png', Buffer.from('GIF89a'), 'invalid'],
    ['that is a drawing with a script', 'a.svg', svg('<script>alert(1)</script>'), 'invalid'],
    [
      'that is a drawing with a script in UTF-16',
      'b.svg',
      Buffer.from(`\uFEFF${svg('<script/>')}`, 'utf16le'),
      'invalid',
    ],
    ['that is a drawing with a handler', 'c.svg', svg('<g onclick="alert(1)"/>'), 'invalid'],
    ['that is a drawing with a page inside', 'd.svg', svg('<svg:foreignObject/>'), 'invalid'],
    ['larger than 512 kB', 'besar.png', Buffer.concat([png, Buffer.alloc(512 * 1024)]), 'too-large'],
  ])('%s is refused, and the agency keeps the one it has', async (_what, name, content, code) => {
    const id = await add('Dinas Sosial');
    await ajar.call('agency.logo', { id, file: tokenOf('ada.png', png) });
    expect(await ajar.fail('agency.logo', { id, file: tokenOf(name, content) })).toMatchObject({ code });
    expect(await all()).toMatchObject([{ logo: { type: 'png' } }]);
  });
});

describe('a table of agencies', () => {
  const table = 'Nama;LMS;HP\r\nDinas Pendidikan;Moodle;0812\r\nDinas Sosial;;\r\n;Moodle;\r\nDinas Sosial;;\r\n';

  test('is shown before anything is stored: who is new, who is known, what cannot be taken', async () => {
    await add('dinas sosial');
    const read = await ajar.call('agency.read-table', { file: tokenOf('instansi.csv', table) });
    expect(read.rows.map(({ line, match, problems }) => [line, match, problems.length])).toEqual([
      [2, 'new', 0],
      [3, 'known', 0],
      [4, 'new', 1],
      [5, 'known', 1],
    ]);
    expect(await all()).toHaveLength(1);
  });

  test('is imported but for its bad rows, which are named', async () => {
    const result = await ajar.call('agency.import', {
      file: tokenOf('a.csv', table),
      onMatch: 'update',
      groupId: null,
    });
    expect(result).toMatchObject({
      added: 2,
      updated: 0,
      skipped: 2,
      problems: [{ line: 4 }, { line: 5, name: 'Dinas Sosial' }],
    });
    expect((await all()).map(({ name, format }) => [name, format])).toEqual([
      ['Dinas Pendidikan', 'scorm12'],
      ['Dinas Sosial', 'html'],
    ]);
  });

  test('imported twice makes nobody double; the second time it brings up to date or leaves alone', async () => {
    const input = { file: tokenOf('a.csv', 'Nama,HP\nDinas A,0811\n'), onMatch: 'update' as const, groupId: null };
    await ajar.call('agency.import', input);
    const [before] = await all();
    const newer = tokenOf('b.csv', 'Nama,HP,Kontak\ndinas a,0822,\nDinas B,,\n');
    expect(await ajar.call('agency.import', { ...input, file: newer, onMatch: 'skip' })).toMatchObject({
      added: 1,
      skipped: 1,
    });
    expect(await all()).toMatchObject([{ phone: '0811' }, {}]);
    expect(await ajar.call('agency.import', { ...input, file: newer })).toMatchObject({ added: 0, updated: 2 });
    expect(await all()).toMatchObject([{ id: before?.id, slug: before?.slug, phone: '0822' }, {}]);
  });

  test('puts all its agencies into a group, the known ones as well', async () => {
    const known = await add('Dinas A');
    const { id: groupId } = await ajar.call('group.save', { id: null, name: 'Kab. Sleman', agencyIds: [] });
    const file = tokenOf('a.csv', 'Nama\nDinas A\nDinas B\n');
    await ajar.call('agency.import', { file, onMatch: 'skip', groupId });
    expect((await all('', groupId)).map(({ name }) => name)).toEqual(['Dinas A', 'Dinas B']);
    expect((await all('', groupId))[0]?.id).toBe(known);
  });

  test('with five thousand rows is stored whole', async () => {
    const rows = Array.from({ length: 5_000 }, (_, n) => `Dinas ${n},Kec. ${n % 40}`);
    const file = tokenOf('besar.csv', ['Nama,Singkatan', ...rows].join('\n'));
    expect(await ajar.call('agency.import', { file, onMatch: 'update', groupId: null })).toMatchObject({
      added: 5_000,
    });
    const slugs = (await all()).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(5_000);
  });

  test('without a column of names, or that is no table, changes nothing and says why', async () => {
    const nameless = tokenOf('x.csv', 'Alamat\nJl. A\n');
    expect(await ajar.fail('agency.read-table', { file: nameless })).toMatchObject({
      code: 'invalid',
      message: { id: expect.stringContaining('Nama') },
    });
    const picture = { file: tokenOf('x.xlsx', png), onMatch: 'update', groupId: null };
    expect(await ajar.fail('agency.import', picture)).toMatchObject({ code: 'invalid' });
    expect(await all()).toEqual([]);
  });
});

describe('a group', () => {
  test('holds agencies, is renamed and emptied, and goes without taking them along', async () => {
    const ids = [await add('Dinas B'), await add('Dinas A')];
    const { id } = await ajar.call('group.save', { id: null, name: 'Kab. Sleman', agencyIds: ids });
    expect(await ajar.call('group.list', {})).toEqual([{ id, name: 'Kab. Sleman', agencyIds: ids.toReversed() }]);
    await ajar.call('group.save', { id, name: 'kab. sleman', agencyIds: ids.slice(0, 1) });
    expect(await ajar.call('group.list', {})).toEqual([{ id, name: 'kab. sleman', agencyIds: ids.slice(0, 1) }]);
    await ajar.call('group.remove', { id });
    expect(await ajar.call('group.list', {})).toEqual([]);
    expect(await all()).toHaveLength(2);
    expect(await ajar.fail('group.remove', { id })).toMatchObject({ code: 'not-found' });
  });

  test('does not show who was deleted, and shows them again when they come back', async () => {
    const id = await add('Dinas A');
    await ajar.call('group.save', { id: null, name: 'Sleman', agencyIds: [id] });
    await ajar.call('agency.trash', { id });
    expect(await ajar.call('group.list', {})).toMatchObject([{ agencyIds: [] }]);
    await ajar.call('agency.restore', { id });
    expect(await ajar.call('group.list', {})).toMatchObject([{ agencyIds: [id] }]);
  });

  test('has a name of its own and only agencies that are there', async () => {
    await ajar.call('group.save', { id: null, name: 'Sleman', agencyIds: [] });
    const double = { id: null, name: 'SLEMAN', agencyIds: [] };
    expect(await ajar.fail('group.save', double)).toMatchObject({ code: 'conflict' });
    const nobody = { id: null, name: 'Bantul', agencyIds: ['0198f2a4-0000-7000-8000-0000000000ff'] };
    expect(await ajar.fail('group.save', nobody)).toMatchObject({ code: 'not-found' });
  });
});
