/** What a table of agencies means: which column is what, which row is whom, and what is wrong with it. */
import type { LocalText } from '../course/problem.ts';
import type { Agency, AgencyFields } from './agency.ts';
import {
  agencyLimits,
  colourOf,
  formatFor,
  formatOf,
  languageOf,
  lmsOf,
  mediumFor,
  mediumOf,
  nameKey,
  phoneOf,
} from './agency-values.ts';

export interface AgencyTableRow {
  /** Row of the table, 1-based, the heading row counted. */
  readonly line: number;
  /** What would be stored: for a known agency an empty cell keeps what is there. */
  readonly agency: AgencyFields;
  readonly match: 'new' | 'known';
  /** The known agency's id; null for a new one. */
  readonly id: string | null;
  /** Why the row cannot be taken; none for a good row. */
  readonly problems: readonly LocalText[];
}

export interface AgencyTable {
  readonly rows: readonly AgencyTableRow[];
  /** Headings that say nothing to Ajar, as they were written; their columns are left out. */
  readonly unknownHeadings: readonly string[];
  /** False when no column holds the names: then there are no rows either. */
  readonly hasNames: boolean;
}

type Field = keyof AgencyFields;

/** Headings by field, without spaces, points and the like (`Nama Instansi` is `namainstansi`). */
const headings: Readonly<Record<Field, readonly string[]>> = {
  name: ['nama', 'namainstansi', 'instansi', 'namaagensi', 'dinas', 'namadinas', 'name', 'agency', 'agencyname'],
  shortName: ['namapendek', 'namasingkat', 'singkatan', 'shortname', 'short', 'abbreviation'],
  address: ['alamat', 'alamatkantor', 'address'],
  contact: ['kontak', 'narahubung', 'namakontak', 'namanarahubung', 'pic', 'contact', 'contactperson', 'contactname'],
  phone: [
    'telepon',
    'telp',
    'tlp',
    'notelepon',
    'notelp',
    'nomortelepon',
    'hp',
    'nohp',
    'nomorhp',
    'whatsapp',
    'wa',
  ].concat(['nowa', 'nowhatsapp', 'nomorwa', 'nomorwhatsapp', 'phone', 'phonenumber', 'telephone', 'mobile']),
  email: ['email', 'surel', 'alamatemail', 'alamatsurel', 'emailaddress'],
  lms: ['lms', 'elearning'],
  format: ['format', 'formatpaket', 'paket', 'packageformat', 'package'],
  medium: [
    'media',
    'mediapenyerahan',
    'carapenyerahan',
    'penyerahan',
    'dikirimlewat',
    'medium',
    'delivery',
    'handover',
  ],
  language: ['bahasa', 'language'],
  colour: ['warna', 'colour', 'color'],
  notes: ['catatan', 'keterangan', 'notes', 'note', 'remarks'],
};
/** Columns that tables have for people; nobody needs to hear that they were left out. */
const silent: ReadonlySet<string> = new Set(['', 'no', 'nomor', 'nomorurut', 'nourut', 'number']);
const fieldByHeading = new Map(
  (Object.entries(headings) as [Field, readonly string[]][]).flatMap(([field, names]) =>
    names.map((name) => [name, field] as const),
  ),
);
const plain = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Reads the rows of a table whose first row with text holds the headings, in Indonesian or English, in any order. */
export function agencyRows(rows: readonly (readonly string[])[], known: readonly Agency[]): AgencyTable {
  const top = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const heads = rows[top] ?? [];
  const columns = columnsOf(heads);
  const unknownHeadings = heads.filter((head) => !silent.has(plain(head)) && !fieldByHeading.has(plain(head)));
  if (!columns.has('name')) return { rows: [], unknownHeadings, hasNames: false };
  const knownByName = new Map(known.map((agency) => [nameKey(agency.name), agency]));
  const lineByName = new Map<string, number>();
  const read: AgencyTableRow[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index <= top || cells.every((cell) => cell.trim() === '')) continue;
    const cell = (field: Field): string => filledIn(cells[columns.get(field) ?? -1] ?? '');
    const present = knownByName.get(nameKey(cell('name')));
    const { agency, problems } = readRow(cell, present);
    const key = nameKey(agency.name);
    const first = lineByName.get(key);
    if (key !== '' && first === undefined) lineByName.set(key, index + 1);
    read.push({
      line: index + 1,
      agency,
      match: present === undefined ? 'new' : 'known',
      id: present?.id ?? null,
      problems: first === undefined || key === '' ? problems : [...problems, doubled(agency.name, first)],
    });
  }
  return { rows: read, unknownHeadings, hasNames: true };
}

/** The first column of each field wins: a second one called `Kontak` is somebody else's business. */
function columnsOf(heads: readonly string[]): ReadonlyMap<Field, number> {
  const columns = new Map<Field, number>();
  for (const [index, head] of heads.entries()) {
    const field = fieldByHeading.get(plain(head));
    if (field !== undefined && !columns.has(field)) columns.set(field, index);
  }
  return columns;
}

type Cell = (field: Field) => string;

/** Offices write a dash where there is nothing. */
const filledIn = (text: string): string => (/^[-–—]+$/.test(text.trim()) ? '' : text.trim());

function readRow(cell: Cell, present: Agency | undefined) {
  const problems: LocalText[] = [];
  /** What the cell says, or what is known when it is empty; a value that nobody understands is a problem. */
  function value<T>(field: Field, read: (text: string) => T | null, fallback: T, choices: string): T {
    const text = cell(field);
    if (text === '') return fallback;
    const found = read(text);
    if (found === null) problems.push(notUnderstood(field, text, choices));
    return found ?? fallback;
  }
  const text = (field: 'shortName' | 'address' | 'contact' | 'notes'): string =>
    cell(field) || (present?.[field] ?? '');
  const lms = cell('lms') === '' ? (present?.lms ?? 'none') : lmsOf(cell('lms'));
  const agency: AgencyFields = {
    name: cell('name'),
    shortName: text('shortName'),
    address: text('address'),
    contact: text('contact'),
    phone: cell('phone') === '' ? (present?.phone ?? '') : phoneOf(cell('phone')),
    email: value('email', emailOf, present?.email ?? '', 'nama@instansi.go.id'),
    lms,
    format: value('format', formatOf, present?.format ?? formatFor(lms), 'SCORM 1.2, SCORM 2004, cmi5, HTML'),
    medium: value('medium', mediumOf, present?.medium ?? mediumFor(lms), 'USB, WhatsApp, e-mail, LMS'),
    language: value('language', languageOf, present?.language ?? 'id', 'id, en'),
    colour: value('colour', colourOf, present?.colour ?? null, '#0a5c8a'),
    notes: text('notes'),
  };
  if (agency.name === '') problems.push(withoutName);
  for (const field of ['name', 'shortName'] as const) {
    if (/[\r\n]/.test(cell(field))) problems.push(overLines(field));
  }
  for (const [field, most] of Object.entries(agencyLimits) as [keyof typeof agencyLimits, number][]) {
    if (agency[field].length > most) problems.push(tooLong(field, most));
  }
  return { agency, problems };
}

const emailOf = (text: string): string | null => (/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(text) ? text : null);

const fieldNames: Readonly<Record<Field, LocalText>> = {
  name: { id: 'Nama', en: 'Name' },
  shortName: { id: 'Nama pendek', en: 'Short name' },
  address: { id: 'Alamat', en: 'Address' },
  contact: { id: 'Narahubung', en: 'Contact' },
  phone: { id: 'Telepon', en: 'Phone' },
  email: { id: 'Email', en: 'Email' },
  lms: { id: 'LMS', en: 'LMS' },
  format: { id: 'Format', en: 'Format' },
  medium: { id: 'Media penyerahan', en: 'Medium' },
  language: { id: 'Bahasa', en: 'Language' },
  colour: { id: 'Warna', en: 'Colour' },
  notes: { id: 'Catatan', en: 'Notes' },
};

const withoutName: LocalText = {
  id: 'Nama instansi kosong. Isi kolom Nama.',
  en: 'The agency has no name. Fill in the column Name.',
};

function doubled(name: string, first: number): LocalText {
  return {
    id: `“${name}” sudah ada di baris ${first}. Gabungkan kedua baris.`,
    en: `“${name}” is there in row ${first} already. Make one row of the two.`,
  };
}

function notUnderstood(field: Field, text: string, choices: string): LocalText {
  const { id, en } = fieldNames[field];
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return {
    id: `${id}: “${shown}” tidak dikenal. Contoh yang bisa dipakai: ${choices}.`,
    en: `${en}: “${shown}” is not understood. What can be used, for example: ${choices}.`,
  };
}

/** A quote that is never closed makes one cell of all rows below it, up to the next quote. */
function overLines(field: Field): LocalText {
  const { id, en } = fieldNames[field];
  return {
    id: `${id}: berisi lebih dari satu baris. Tanda kutip tidak ditutup? Periksa baris ini di tabelnya.`,
    en: `${en}: holds more than one line. Is a quote not closed? Look at this row in the table.`,
  };
}

function tooLong(field: Field, most: number): LocalText {
  const { id, en } = fieldNames[field];
  return {
    id: `${id}: terlalu panjang, paling banyak ${most} karakter.`,
    en: `${en}: too long, at most ${most} characters.`,
  };
}
