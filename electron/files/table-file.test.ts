import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textContent } from './entry-sink.ts';
import { readTable, writeTable } from './table-file.ts';
import { writeZip } from './zip-writer.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ajar-table-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function given(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const expected = [
  ['Nama', 'Alamat'],
  ['Dinas Pendidikan', 'Jl. Merdeka; No. 1'],
];

describe('a CSV table', () => {
  test.each([
    ['with commas and line feeds', 'Nama,Alamat\nDinas Pendidikan,Jl. Merdeka; No. 1\n'],
    ['with semicolons, carriage returns and quotes', 'Nama;Alamat\r\nDinas Pendidikan;"Jl. Merdeka; No. 1"\r\n'],
    ['with tabs', 'Nama\tAlamat\nDinas Pendidikan\tJl. Merdeka; No. 1\n'],
    ['with a byte-order mark', '\uFEFFNama;Alamat\r\nDinas Pendidikan;"Jl. Merdeka; No. 1"'],
  ])('%s gives the same rows', async (name, text) => {
    expect(await readTable(given(`${name}.csv`, text))).toEqual(expected);
  });

  test('saved by Excel as Unicode text gives the same rows', async () => {
    const text = Buffer.from('\uFEFFNama\tAlamat\r\nDinas Pendidikan\tJl. Merdeka; No. 1\r\n', 'utf16le');
    expect(await readTable(given('unicode.txt', text))).toEqual(expected);
  });

  test('in the code page of Windows keeps its accents', async () => {
    const rows = await readTable(
      given('windows.csv', Buffer.from('Nama;Kontak\r\nSekretariat;José “Pak” Núñez', 'latin1')),
    );
    expect(rows[1]).toEqual(['Sekretariat', expect.stringContaining('José')]);
  });

  test('keeps line breaks inside quotes, doubled quotes and the zero of a telephone number', async () => {
    const file = given('quotes.csv', 'Nama;Alamat;Telepon\r\n"Dinas ""PU""";"Jl. A\r\nLantai 2";0812345\r\n');
    expect((await readTable(file))[1]).toEqual(['Dinas "PU"', 'Jl. A\r\nLantai 2', '0812345']);
  });

  test('that begins with a separator hint of Excel keeps its line numbers', async () => {
    const rows = await readTable(given('hint.csv', 'sep=;\r\nNama;Alamat\r\nA, B;C\r\n'));
    expect(rows).toEqual([[''], ['Nama', 'Alamat'], ['A, B', 'C']]);
  });
});

describe('an XLSX table', () => {
  test('is read back as it was written, with numbers in full and texts that look like formulas', async () => {
    const file = join(folder, 'agencies.xlsx');
    const rows = [
      ['0812', 81234567890, '=1+1'],
      ['Ünïcode — “kutipan”', 0.5, null],
    ];
    await writeTable(file, [{ name: 'Instansi', headings: ['Telepon', 'Angka', 'Catatan'], rows }]);
    expect(await readTable(file)).toEqual([
      ['Telepon', 'Angka', 'Catatan'],
      ['0812', '81234567890', '=1+1'],
      ['Ünïcode — “kutipan”', '0.5', ''],
    ]);
  });

  test('cuts texts that are longer than a cell of Excel may be', async () => {
    const file = join(folder, 'long-cell.xlsx');
    await writeTable(file, [
      { name: 'A', headings: ['x'], rows: [[`${'a'.repeat(32_766)}😀b`], ['b'.repeat(32_767)]] },
    ]);
    expect((await readTable(file)).map(([cell]) => cell?.length)).toEqual([1, 32_766, 32_767]);
  });

  test('that unpacks to more than a table may is refused before it is read', async () => {
    const file = join(folder, 'bomb.xlsx');
    await writeZip(file, (sink) => sink.add('xl/worksheets/sheet1.xml', textContent(' '.repeat(60 * 1024 ** 2))));
    await expect(readTable(file)).rejects.toMatchObject({ code: 'too-large' });
  });

  test('that lies about how much it unpacks to is refused', async () => {
    const file = join(folder, 'liar.xlsx');
    await writeTable(file, [{ name: 'A', headings: ['Nama'], rows: [['Dinas A']] }]);
    const bytes = readFileSync(file);
    const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    const sheet = bytes.indexOf('xl/worksheets/sheet1.xml', directory) - 46;
    bytes.writeUInt32LE(10, sheet + 24);
    await expect(readTable(given('liar.xlsx', bytes))).rejects.toMatchObject({ code: 'invalid' });
  });

  test('comes out the same, byte for byte, twice', async () => {
    const sheets = [{ name: 'A', headings: ['x'], rows: [['1']] }];
    const [first, second] = [join(folder, 'first.xlsx'), join(folder, 'second.xlsx')];
    await writeTable(first, sheets);
    await writeTable(second, sheets);
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
  });
});

describe('a file that is no table', () => {
  test.each([
    ['a picture', 'logo.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
    ['an old Excel file', 'old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['a zip that is cut off', 'half.xlsx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])],
  ])('%s is named and refused', async (_what, name, bytes) => {
    await expect(readTable(given(name, bytes))).rejects.toMatchObject({
      code: 'invalid',
      text: { id: expect.stringContaining(name), en: expect.stringContaining(name) },
    });
  });

  test('more than ten thousand rows are too large', async () => {
    const file = given('long.csv', `Nama\n${'A\n'.repeat(10_001)}`);
    await expect(readTable(file)).rejects.toMatchObject({ code: 'too-large' });
  });
});
