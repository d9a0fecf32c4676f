/** Tables as offices keep them: CSV of any spreadsheet program and XLSX in, XLSX out. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { parseCsv } from 'hucre/csv';
import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx';
import { ContractFailure } from '#shared/contract/result.ts';
import { writeFileAtomically } from './atomic.ts';
import { aboutFile, invalidFile } from './failure.ts';
import { withZip, type ZipContents, type ZipLimits } from './zip-reader.ts';

/** Bytes; ten thousand rows stay far below it. */
const largestTable = 20 * 1024 * 1024;
/** A small file may unpack to more than the memory holds; a table of an office with its pictures unpacks to a few megabytes. */
const workbookLimits: ZipLimits = {
  maxEntries: 2_000,
  maxBytes: 50 * 1024 ** 2,
  maxRatio: 200,
  ratioFrom: 10 * 1024 ** 2,
};
/** Heading row included. */
const mostRows = 10_001;
/** Characters; Excel calls a file with more in a cell damaged. */
const longestCell = 32_767;
const headBytes = { zip: [0x50, 0x4b, 0x03, 0x04], oldExcel: [0xd0, 0xcf, 0x11, 0xe0] } as const;

export interface TableSheet {
  /** At most 31 characters, none of `\ / ? * [ ] :`. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/**
 * The rows of a CSV file (comma, semicolon or tab; UTF-8, UTF-16 with its mark or Windows-1252), or of the first visible
 * sheet of an XLSX file. Cells are trimmed text; rows without any text are kept, so that numbers of lines stay true.
 * Throws `not-found`, `invalid` or `too-large` with one sentence.
 */
export async function readTable(file: string): Promise<readonly (readonly string[])[]> {
  const { size } = await aboutFile(file, () => stat(file));
  if (size > largestTable) throw tooLarge();
  const bytes = await aboutFile(file, () => readFile(file));
  const rows = await cellsOf(file, bytes);
  if (rows.length > mostRows) throw tooLarge();
  return rows.map((row) => row.map(textOf));
}

async function cellsOf(file: string, bytes: Buffer): Promise<readonly (readonly CellValue[])[]> {
  if (startsWith(bytes, headBytes.zip)) return sheetRows(file, bytes);
  if (startsWith(bytes, headBytes.oldExcel)) {
    throw invalidFile(
      file,
      'format Excel lama (.xls) atau berkas berkata sandi. Simpan ulang sebagai .xlsx atau .csv tanpa kata sandi.',
      'an old Excel format (.xls) or a file with a password. Save it again as .xlsx or .csv without a password.',
    );
  }
  return csvRows(file, decodeTable(bytes));
}

async function sheetRows(file: string, bytes: Buffer): Promise<readonly (readonly CellValue[])[]> {
  try {
    await withZip(file, readEverything, workbookLimits);
    const visible = { sheets: (info: { hidden?: boolean; veryHidden?: boolean }) => !info.hidden && !info.veryHidden };
    const workbook = await readXlsx(bytes, { ...visible, maxRows: mostRows + 1 });
    return workbook.sheets[0]?.rows ?? [];
  } catch (error) {
    if (error instanceof ContractFailure && error.code === 'too-large') throw tooLarge();
    throw invalidFile(
      file,
      'bukan tabel .xlsx yang utuh. Buka di Excel atau LibreOffice, lalu simpan ulang.',
      'not a sound .xlsx table. Open it in Excel or LibreOffice and save it again.',
      error,
    );
  }
}

/** The sizes in the table of contents may be lies: a read fails on the first byte too many. */
async function readEverything(zip: ZipContents): Promise<void> {
  for (const { path } of zip.entries) await zip.read(path, workbookLimits.maxBytes);
}

function csvRows(file: string, text: string): readonly (readonly CellValue[])[] {
  if (text.includes('\0')) {
    throw invalidFile(file, 'bukan tabel CSV atau XLSX.', 'neither a CSV nor an XLSX table.');
  }
  // Excel's own hint on the first line: no content, but a line.
  const hint = /^sep=(.)\r?\n/i.exec(text);
  const body = hint === null ? text : text.slice(hint[0].length);
  const delimiter = hint?.[1];
  const rows = parseCsv(body, { maxRows: mostRows + 1, ...(delimiter === undefined ? {} : { delimiter }) });
  return hint === null ? rows : [[''], ...rows];
}

/** Spreadsheet programs on Windows write CSV in the code page of Western Europe, which has no invalid bytes. */
function decodeTable(bytes: Buffer): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const startsWith = (bytes: Buffer, head: readonly number[]): boolean => head.every((byte, at) => bytes[at] === byte);

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  // A telephone number that a spreadsheet took for a number must not come out as 8.12e+10.
  if (typeof value === 'number' && Number.isInteger(value)) return BigInt(value).toString();
  return String(value).trim();
}

/** Writes an XLSX file with one sheet each: bold headings that stay in view, filters, columns as wide as their content. */
export async function writeTable(target: string, sheets: readonly TableSheet[]): Promise<void> {
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name, headings, rows }) => ({
      name,
      rows: [[...headings], ...rows.map((row) => row.map(shortened))],
      columns: headings.map(() => ({ autoWidth: true })),
      cells: new Map(headings.map((value, column) => [`0,${column}`, { value, style: { font: { bold: true } } }])),
      freezePane: { rows: 1 },
      ...(headings.length === 0
        ? {}
        : { autoFilter: { range: `A1:${columnName(headings.length)}${rows.length + 1}` } }),
    })),
  });
  await writeFileAtomically(target, (temporary) => writeFile(temporary, bytes));
}

function shortened(value: string | number | null): string | number | null {
  if (typeof value !== 'string' || value.length <= longestCell) return value;
  // Half of an emoji at the end would be no valid XML.
  return value.slice(0, longestCell).replace(/[\uD800-\uDBFF]$/, '');
}

/** 1 → A, 27 → AA. */
function columnName(number: number): string {
  const above = Math.floor((number - 1) / 26);
  return (above === 0 ? '' : columnName(above)) + String.fromCharCode(65 + ((number - 1) % 26));
}

function tooLarge(): ContractFailure {
  return new ContractFailure('too-large', {
    id: 'Tabel ini terlalu besar: paling banyak 10.000 baris atau 20 MB. Bagi menjadi beberapa berkas.',
    en: 'This table is too large: at most 10,000 rows or 20 MB. Split it into several files.',
  });
}
