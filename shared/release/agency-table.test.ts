import { describe, expect, test } from 'vitest';
import type { Agency } from './agency.ts';
import { agencyRows } from './agency-table.ts';
import { newAgencySlug } from './agency-values.ts';

const dinas: Agency = {
  id: 'a1',
  slug: 'disdik',
  logo: null,
  name: 'Dinas Pendidikan',
  shortName: 'Disdik',
  address: 'Jl. Merdeka 1',
  contact: 'Ibu Sari',
  phone: '0812345678',
  email: 'sari@disdik.go.id',
  lms: 'moodle',
  format: 'scorm2004-4',
  medium: 'email',
  language: 'id',
  colour: '#0a5c8a',
  notes: 'Hubungi pagi hari',
};

const only = (heading: string, value: string) => {
  const [row] = agencyRows(
    [
      ['Nama', heading],
      ['Dinas A', value],
    ],
    [],
  ).rows;
  if (row === undefined) throw new Error('no row');
  return row;
};

describe('headings', () => {
  test.each([
    [['Nama Instansi', 'Alamat', 'Narahubung', 'No. HP', 'E-mail', 'Warna']],
    [['  name ', 'ADDRESS', 'Contact person', 'Phone', 'email', 'Colour']],
  ])('are understood in both languages, whatever their case and spaces: %j', (heads) => {
    const row = ['Dinas A', 'Jl. B', 'Pak C', '0812', 'c@a.go.id', '#0AF'];
    expect(agencyRows([heads, row], [])).toMatchObject({
      unknownHeadings: [],
      rows: [
        {
          line: 2,
          match: 'new',
          problems: [],
          agency: {
            name: 'Dinas A',
            address: 'Jl. B',
            contact: 'Pak C',
            phone: '0812',
            email: 'c@a.go.id',
            colour: '#00aaff',
          },
        },
      ],
    });
  });

  test('may stand below empty rows, and the numbers of rows are those of the table', () => {
    const { rows } = agencyRows(
      [
        ['', ''],
        ['No', 'Nama'],
        ['1', 'Dinas A'],
        ['', ''],
        ['2', 'Dinas B'],
      ],
      [],
    );
    expect(rows.map(({ line, agency }) => [line, agency.name])).toEqual([
      [3, 'Dinas A'],
      [5, 'Dinas B'],
    ]);
  });

  test('that are not known are told as they were written; a column of running numbers is not', () => {
    expect(agencyRows([['No', 'Nama', 'Eselon II', '']], []).unknownHeadings).toEqual(['Eselon II']);
  });

  test('without a name make no rows', () => {
    expect(agencyRows([['Alamat'], ['Jl. A']], [])).toMatchObject({ rows: [], hasNames: false });
    expect(agencyRows([], [])).toMatchObject({ rows: [], hasNames: false });
  });
});

describe('values', () => {
  test.each([
    ['Moodle 4.5', 'moodle', 'scorm12', 'lms'],
    ['tidak ada', 'none', 'html', 'usb'],
    ['-', 'none', 'html', 'usb'],
    ['', 'none', 'html', 'usb'],
    ['Canvas', 'other', 'scorm12', 'lms'],
  ])('LMS “%s” is %s: %s by %s', (text, lms, format, medium) => {
    expect(only('LMS', text)).toMatchObject({ agency: { lms, format, medium }, problems: [] });
  });

  test.each([
    ['SCORM 1.2', 'scorm12'],
    ['scorm12', 'scorm12'],
    ['SCORM 2004 3rd Edition', 'scorm2004-3'],
    ['scorm2004-4', 'scorm2004-4'],
    ['SCORM 2004', 'scorm2004-4'],
    ['cmi5', 'cmi5'],
    ['HTML (tanpa LMS)', 'html'],
  ])('format “%s” is %s', (text, format) => {
    expect(only('Format', text)).toMatchObject({ agency: { format }, problems: [] });
  });

  test.each([
    ['Flashdisk', 'usb'],
    ['WA', 'whatsapp'],
    ['Surel', 'email'],
    ['Unggah', 'lms'],
  ])('medium “%s” is %s', (text, medium) => {
    expect(only('Media penyerahan', text)).toMatchObject({ agency: { medium }, problems: [] });
  });

  test('a mobile number that a spreadsheet took for a number gets its zero back; others stay as they are', () => {
    expect(only('HP', '81234567890').agency.phone).toBe('081234567890');
    expect(only('HP', '(0274) 515865').agency.phone).toBe('(0274) 515865');
    expect(only('HP', '0812-3456-789').agency.phone).toBe('0812-3456-789');
  });

  test.each([
    ['Format', 'PowerPoint', 'PowerPoint'],
    ['Media', 'merpati pos', 'merpati pos'],
    ['Bahasa', 'Klingon', 'Klingon'],
    ['Warna', 'biru', 'biru'],
    ['Email', 'sari disdik', 'sari disdik'],
    ['Catatan', 'x'.repeat(2_001), '2000'],
  ])('%s that cannot be used is a problem that names it', (heading, value, named) => {
    const { problems } = only(heading, value);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.id).toContain(named);
    expect(problems[0]?.en).toContain(named);
  });
});

describe('who a row is', () => {
  test('a known agency is recognised by its name, whatever case and spaces, and keeps what the row leaves empty', () => {
    const { rows } = agencyRows(
      [
        ['Nama', 'Kontak', 'Warna'],
        ['  dinas  PENDIDIKAN ', 'Pak Budi', ''],
      ],
      [dinas],
    );
    const { id: _id, slug: _slug, logo: _logo, ...fields } = dinas;
    expect(rows).toEqual([
      {
        line: 2,
        match: 'known',
        id: 'a1',
        problems: [],
        agency: { ...fields, name: 'dinas  PENDIDIKAN', contact: 'Pak Budi' },
      },
    ]);
  });

  test('a name that is there twice is a problem of the second row, which says where the first one is', () => {
    const { rows } = agencyRows([['Nama'], ['Dinas A'], ['DINAS A']], []);
    expect(rows.map(({ problems }) => problems.length)).toEqual([0, 1]);
    expect(rows[1]?.problems[0]?.id).toContain('baris 2');
  });

  test('a name or short name over several lines is a problem: below a quote that nobody closed lie other agencies', () => {
    const table = [
      ['Nama', 'Singkatan', 'Alamat'],
      ['Dinas A\nDinas B;;', '', ''],
      ['Dinas C', 'C\r\nDinas D', ''],
      ['Dinas E', '', 'Jl. A\nLantai 2'],
    ];
    const problems = agencyRows(table, []).rows.map((row) => row.problems.map(({ id }) => id));
    expect(problems).toEqual([
      [expect.stringMatching(/^Nama: .*Tanda kutip tidak ditutup\?/)],
      [expect.stringMatching(/^Nama pendek: .*Tanda kutip tidak ditutup\?/)],
      [],
    ]);
  });

  test('a row without a name is a problem', () => {
    expect(
      agencyRows(
        [
          ['Nama', 'Alamat'],
          ['', 'Jl. A'],
        ],
        [],
      ).rows[0]?.problems,
    ).toHaveLength(1);
  });

  test('five thousand rows are read one by one, none lost', () => {
    const table = [['Nama', 'Telepon'], ...Array.from({ length: 5_000 }, (_, n) => [`Dinas ${n}`, '0812'])];
    const { rows } = agencyRows(table, [dinas]);
    expect(rows).toHaveLength(5_000);
    expect(rows.at(-1)).toMatchObject({ line: 5_001, agency: { name: 'Dinas 4999' }, problems: [] });
  });
});

describe('the name of an agency’s folder', () => {
  test.each([
    ['Disdik', 'Dinas Pendidikan', 'disdik'],
    ['', 'Badan Kepegawaian, Pendidikan dan Pelatihan Daerah', 'badan-kepegawaian-pendidikan-dan-pelatih'],
    ['', 'Kec. Ngaglik', 'kec-ngaglik'],
    ['', '教育局', 'instansi'],
  ])('of “%s” / “%s” is %s', (shortName, name, slug) => {
    expect(newAgencySlug({ shortName, name }, new Set())).toBe(slug);
  });

  test('is another one where it is taken', () => {
    expect(newAgencySlug({ shortName: 'Disdik', name: '' }, new Set(['disdik', 'disdik-2']))).toBe('disdik-3');
  });
});
