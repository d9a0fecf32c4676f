import { describe, expect, it } from 'vitest';
import { changeTable, stepInTable, tableAt, type TableAction, type TableEdit } from './table.ts';

/** `‸` is the cursor; afterwards `«…»` is what is selected. */
function run(marked: string, act: (text: string, offset: number) => TableEdit | null): string | null {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const done = act(text, offset);
  if (!done) return null;
  const after = text.slice(0, done.edit.start) + done.edit.text + text.slice(done.edit.end);
  const [start, end] = done.selection;
  return `${after.slice(0, start)}«${after.slice(start, end)}»${after.slice(end)}`;
}
const tab = (marked: string) => run(marked, (text, offset) => stepInTable(text, offset, 1));
const back = (marked: string) => run(marked, (text, offset) => stepInTable(text, offset, -1));
const act = (marked: string, action: TableAction) => run(marked, (text, offset) => changeTable(text, offset, action));

describe('Tab in a table', () => {
  it('goes to the next cell and puts the columns under one another', () => {
    expect(tab('|Jen‸is|Waktu|\n|---|---|\n|KTP|1 hari|')).toBe(
      '| Jenis | «Waktu»  |\n| ----- | ------ |\n| KTP   | 1 hari |',
    );
    expect(back('| a | b |\n| --- | --- |\n| c‸ | d |')).toBe('| a   | «b»   |\n| --- | --- |\n| c   | d   |');
  });
  it('makes a new row behind the last cell', () => {
    expect(tab('| a | b |\n| --- | --- |\n| c | d‸ |')).toBe(
      '| a   | b   |\n| --- | --- |\n| c   | d   |\n| «»    |     |',
    );
  });
  it('keeps escaped pipes, short rows, quotes and the text around', () => {
    expect(tab('Atas\n\n> | a \\| x | b |\n> | --- | --- |\n> | c‸ |\n\nBawah')).toBe(
      'Atas\n\n> | a \\| x | b   |\n> | ------ | --- |\n> | c      | «»    |\n\nBawah',
    );
  });
  it('is left to the editor outside of tables and in code', () => {
    expect(tab('Biasa‸')).toBeNull();
    expect(tab('| bukan‸ | tabel |')).toBeNull();
    expect(tab('```\n| a‸ | b |\n| --- | --- |\n```')).toBeNull();
    expect(tableAt('| a |\n| --- |\n\nlain', 14)).toBeNull();
  });
});

describe('rows and columns', () => {
  const table = '| a | b |\n| --- | --- |\n| c‸ | d |';
  it('are added and taken away', () => {
    expect(act(table, 'row-above')).toBe('| a   | b   |\n| --- | --- |\n| «»    |     |\n| c   | d   |');
    expect(act(table, 'row-remove')).toBe('| «a»   | b   |\n| --- | --- |');
    expect(act(table, 'column-right')).toBe('| a   |     | b   |\n| --- | --- | --- |\n| c   | «»    | d   |');
    expect(act(table, 'column-remove')).toBe('| b   |\n| --- |\n| «d»   |');
  });
  it('get and lose an alignment', () => {
    const centred = act(table, 'align-center');
    expect(centred).toBe('|  a  | b   |\n| :-: | --- |\n|  «c»  | d   |');
    expect(act(centred!.replace('«c»', 'c‸'), 'align-center')).toBe('| a   | b   |\n| --- | --- |\n| «c»   | d   |');
  });
});
