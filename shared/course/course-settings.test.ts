import { describe, expect, it } from 'vitest';
import {
  defaultCourseSettings,
  formatCourseSettings,
  parseCourseSettings,
  patchCourseSettings,
} from './course-settings.ts';

const written = `# Kursus kami
format: 1 # versi
id: 0198f2a4-0000-7000-8000-000000000000
title: Dasar Pelayanan Publik
passMark: 80   # persen
x-catatan: simpan ini
modules: [ 01-pengantar.md,  90-post-test.md ]
`;

describe('course.yaml', () => {
  it('fills every missing field with its default', () => {
    const { settings, problems } = parseCourseSettings('format: 1\nid: a\ntitle: Uji\n');
    expect(problems).toEqual([]);
    expect(settings).toEqual({ ...defaultCourseSettings, id: 'a', title: 'Uji' });
  });

  it('keeps a version that YAML would read as a number', () => {
    expect(parseCourseSettings('format: 1\nid: a\ntitle: 2024\nversion: 1.10\n').settings).toMatchObject({
      title: '2024',
      version: '1.10',
    });
  });

  it('says the line of a value of the wrong type and goes on with the default', () => {
    const { settings, problems } = parseCourseSettings('format: 1\nid: a\ntitle: T\npassMark: tinggi\n');
    expect(settings?.passMark).toBe(75);
    expect(problems).toMatchObject([{ code: 'setting-invalid', severity: 'error', line: 4, column: 11 }]);
  });

  it('points at the broken objective inside its list', () => {
    const { problems } = parseCourseSettings(
      'format: 1\nid: a\ntitle: T\nobjectives:\n  - id: o1\n    text: x\n  - id: o2\n',
    );
    expect(problems).toMatchObject([{ code: 'setting-invalid', line: 7 }]);
  });

  it('warns of an unknown field', () => {
    expect(parseCourseSettings(written).problems).toMatchObject([
      { code: 'setting-unknown', severity: 'warning', line: 6 },
    ]);
  });

  it('refuses a format version that it does not know', () => {
    const { settings, problems } = parseCourseSettings('title: T\nformat: 2\n');
    expect(settings).toBeNull();
    expect(problems).toMatchObject([{ code: 'format-unknown', severity: 'error', line: 2 }]);
  });

  it.each([
    ['broken YAML', 'format: 1\ntitle: "x\n', 'yaml-syntax'],
    ['a field written twice', 'title: a\ntitle: b\n', 'yaml-syntax'],
    ['a list', '- a\n', 'course-settings-empty'],
    ['nothing', '', 'course-settings-empty'],
  ])('refuses %s with a place', (_, text, code) => {
    const { settings, problems } = parseCourseSettings(text);
    expect(settings).toBeNull();
    expect(problems[0]).toMatchObject({ code, severity: 'error' });
    expect(problems[0]?.line).toBeGreaterThan(0);
  });

  it('survives a bomb of aliases', () => {
    const bomb = `format: 1\nid: a\ntitle: T\nx: &x [a,a,a,a,a,a,a,a,a]\ny: &y [*x,*x,*x,*x,*x,*x,*x]\nauthors: [*y,*y,*y,*y,*y,*y]\n`;
    expect(parseCourseSettings(bomb).problems.map((problem) => problem.code)).toContain('setting-invalid');
  });

  it('writes settings in one order without empty fields, and reads the same back', () => {
    const settings = { ...defaultCourseSettings, id: 'a', title: 'Satu: dua', modules: ['01-a.md'], summary: 'a\nb' };
    const text = formatCourseSettings(settings);
    expect(text).not.toContain('audience');
    expect(parseCourseSettings(text)).toEqual({ settings, problems: [] });
  });

  it('changes one field and leaves every other character alone', () => {
    expect(patchCourseSettings(written, { passMark: 70 })).toBe(written.replace('passMark: 80', 'passMark: 70'));
  });

  it('puts a new field where it belongs and keeps comments', () => {
    const patched = patchCourseSettings(written, { version: '2.0.0', language: 'en' });
    expect(patched).toBe(written.replace('Publik\n', 'Publik\nlanguage: en\nversion: 2.0.0\n'));
  });

  it('replaces a list as a whole', () => {
    const patched = patchCourseSettings(written, { modules: ['02-b.md'] });
    expect(parseCourseSettings(patched).settings?.modules).toEqual(['02-b.md']);
    expect(patched).toContain('x-catatan: simpan ini\n');
  });

  it('gives the same text when nothing changes', () => {
    const { settings } = parseCourseSettings(written);
    expect(patchCourseSettings(written, settings ?? {})).toBe(written);
  });

  it('sets fields in a mapping written in braces', () => {
    const patched = patchCourseSettings('{format: 1, id: a, title: T}\n', { title: 'B', passMark: 60 });
    expect(parseCourseSettings(patched).settings).toMatchObject({ id: 'a', title: 'B', passMark: 60 });
  });
});
