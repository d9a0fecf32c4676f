import { expect, test } from 'vitest';
import { fieldsOf, newDraft } from './draft.ts';
import { badFirst, countsOf, type TableRow } from './import-plan.ts';

const row = (line: number, match: TableRow['match'], isBad: boolean): TableRow => ({
  line,
  match,
  agency: fieldsOf({ ...newDraft, name: `Dinas ${line}` }),
  problems: isBad ? [{ id: 'Nama kosong', en: 'No name' }] : [],
});
const rows = [row(2, 'new', false), row(3, 'known', false), row(4, 'known', true), row(5, 'new', true)];

test('rows with problems count for themselves, whether they are known or new', () => {
  expect(countsOf(rows)).toEqual({ added: 1, known: 1, bad: 2 });
});

test('rows with problems are shown first, each kind in the order of the table', () => {
  expect(badFirst(rows).map(({ line }) => line)).toEqual([4, 5, 2, 3]);
});
