import { describe, expect, test } from 'vitest';
import type { Agency } from '../release/agency.ts';
import type { ReleaseComparison, ReleaseHead } from '../release/model.ts';
import { changesHtml, updateNote } from './changes.ts';
import { letterHtml, type Letter } from './letter.ts';

const agency: Agency = {
  id: 'a1',
  slug: 'disdik-bogor',
  logo: null,
  name: 'Dinas Pendidikan <Bogor> & Sekitarnya',
  shortName: 'Disdik',
  address: 'Jl. Merdeka 1\nBogor 16111',
  contact: 'Ibu Sari',
  phone: '0812345678',
  email: 'sari@disdik.go.id',
  lms: 'moodle',
  format: 'scorm12',
  medium: 'usb',
  language: 'id',
  colour: null,
  notes: '',
};

const release: ReleaseHead = {
  id: 'r1',
  courseId: 'c1',
  title: 'Dasar Pelayanan Publik',
  version: '1.1.0',
  notes: 'Dua soal diperbaiki.',
  by: 'Balai Diklat',
  at: '2026-11-23T20:30:00.000Z',
  contentSha256: 'ab'.repeat(32),
  bytes: 12_400_000,
  modules: 2,
  questions: 7,
  trainingHours: 7.5,
  keyId: '0123456789abcdef',
};

const comparison: ReleaseComparison = {
  modules: [{ slug: '02-standar', title: 'Standar layanan', change: 'changed' }],
  settings: [{ field: 'passMark', before: '70', after: '75' }],
  questions: [
    { id: 'q1', slug: '02-standar', text: 'Apa itu <SPM>?', change: 'changed', parts: ['wording'], answers: 'reset' },
    { id: 'q9', slug: '02-standar', text: 'Soal baru', change: 'added', parts: [], answers: 'new' },
  ],
  learners: { kept: 5, reset: 1, added: 1, gone: 0 },
};

const letter: Letter = {
  release,
  modules: ['Pengantar', 'Standar layanan'],
  agency,
  package: {
    name: 'dasar-1.1.0-scorm12-disdik-bogor.zip',
    bytes: 12_345_678,
    sha256: 'cd'.repeat(32),
    format: 'scorm12',
  },
  changes: null,
  sender: { name: 'Balai Diklat', contact: '0251-123456' },
  days: { written: '2026-11-24', released: '2026-11-23' },
};
const words = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the letter that goes with a package', () => {
  test('names the course, its version, hours, size, file and checksum, and whom to ask', () => {
    const text = words(letterHtml(letter));
    for (const said of ['Dasar Pelayanan Publik', '1.1.0', '7,5 JP', '12,3 MB', letter.package.name, 'cd'.repeat(32)]) {
      expect(text).toContain(said);
    }
    expect(text).toContain('Hubungi Balai Diklat: 0251-123456.');
    expect(text).toContain('Pengantar; Standar layanan');
    // As the page in the package shows it, which says to compare the two.
    expect(text).toContain('Sidik jari kunci 0123 4567 89ab cdef');
  });

  test('shows the names of agencies as they were written and needs nothing from outside', () => {
    const html = letterHtml(letter);
    expect(html).toContain('Dinas Pendidikan &lt;Bogor&gt; &amp; Sekitarnya');
    expect(html).toContain('Jl. Merdeka 1<br>Bogor 16111');
    expect(html).not.toMatch(/\b(?:src|href)=/);
    expect(html).not.toContain('<script');
  });

  test('leaves a line to write on when nobody said whom to ask', () => {
    const html = letterHtml({ ...letter, sender: { name: 'Balai Diklat', contact: '' } });
    expect(html).toContain('class="write"');
    expect(words(html)).toContain('Hubungi Balai Diklat, telepon atau WhatsApp:');
  });

  test.each([
    ['scorm12', 'Paket SCORM', 'hanya mendukung SCORM 1.2'],
    ['cmi5', 'pengaya cmi5', 'Paket SCORM'],
    ['html', 'tidak mencatat nilai', 'pengaya cmi5'],
  ] as const)('tells how a %s package gets into Moodle', (format, told, untold) => {
    const text = words(letterHtml({ ...letter, package: { ...letter.package, format } }));
    expect(text).toContain(told);
    expect(text).not.toContain(untold);
    expect(text).toContain('klik dua kali index.html');
  });

  test('of an update says what changed, and to replace the package in place', () => {
    const first = words(letterHtml(letter));
    const update = words(letterHtml({ ...letter, changes: { since: '1.0.0', comparison } }));
    expect(update).toContain('Yang berubah dari versi 1.0.0 ke versi 1.1.0');
    expect(update).toContain('jangan membuat aktivitas baru');
    expect(first).not.toContain('Yang berubah');
    expect(first).not.toContain('jangan membuat aktivitas baru');
  });

  test.each([
    [16_000_000, 'lampiran 16 MB, surel 25 MB'],
    [16_000_001, 'terlalu besar untuk lampiran 16 MB'],
    [25_000_001, 'terlalu besar untuk surel'],
    [100_000_001, 'Lebih dari 100 MB'],
  ])('says by which ways %i bytes can be sent', (bytes, told) => {
    expect(words(letterHtml({ ...letter, package: { ...letter.package, bytes } }))).toContain(told);
  });

  test('is in English for an agency that reads English', () => {
    const html = letterHtml({ ...letter, agency: { ...agency, language: 'en' } });
    expect(html).toContain('<html lang="en">');
    expect(words(html)).toContain('Course package hand-over');
    expect(words(html)).toContain('7.5 JP');
  });
});

describe('what changed', () => {
  test('names modules, questions and settings, and what it means for learners', () => {
    const text = words(changesHtml(comparison, 'id'));
    expect(text).toContain('Standar layanan – diperbarui');
    expect(text).toContain('Apa itu &lt;SPM&gt;? – diperbarui (rumusan soal, dijawab lagi)');
    expect(text).toContain('Soal baru – soal baru');
    expect(text).toContain('Nilai lulus: dari “70” menjadi “75”');
    expect(text).toContain('5 jawaban yang sudah diberikan tetap tersimpan.');
    expect(text).not.toContain('0 soal tidak dipakai lagi');
  });

  test('fits the letter when there is much of it: the rest stands in the note', () => {
    const questions = Array.from({ length: 15 }, (_, index) =>
      comparison.questions.map((question, at) => ({ ...question, text: `Soal ${index * 2 + at}.` })),
    ).flat();
    const many = { ...comparison, questions };
    const text = words(letterHtml({ ...letter, changes: { since: '1.0.0', comparison: many } }));
    expect(text).toContain('Soal 7. –');
    expect(text).not.toContain('Soal 8. –');
    expect(text).toContain('… dan 22 lagi');
    expect(words(changesHtml(many, 'id'))).toContain('Soal 29. –');
  });

  test('does not speak in words of the file format', () => {
    const settings = [
      { field: 'completion', before: 'all', after: 'post-test' },
      { field: 'review', before: 'true', after: 'false', module: '02-tes' },
    ];
    const text = words(changesHtml({ ...comparison, settings }, 'id'));
    expect(text).toContain('Syarat selesai: dari “semua modul selesai” menjadi “post-test selesai”');
    expect(text).toContain('Tinjau ulang jawaban (02-tes): dari “ya” menjadi “tidak”');
    expect(text).not.toMatch(/\ball\b|true|false/);
  });

  test('is said to be nothing when nothing changed', () => {
    const none = { modules: [], settings: [], questions: [], learners: { kept: 7, reset: 0, added: 0, gone: 0 } };
    expect(words(changesHtml(none, 'id'))).toContain('Isi kursus tidak berubah');
  });

  test('stands in a note of its own with the release notes', () => {
    const note = {
      title: release.title,
      before: '1.0.0',
      after: '1.1.0',
      notes: 'Satu.\n\nDua <b>.',
      agency: 'Disdik',
    };
    const html = updateNote({ ...note, comparison }, 'id');
    expect(html).toContain('<p class="notes">Satu.</p>');
    expect(html).toContain('<p class="notes">Dua &lt;b&gt;.</p>');
    expect(words(html)).toContain('untuk Disdik');
  });
});
