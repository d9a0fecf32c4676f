import { describe, expect, it } from 'vitest';
import { aboutFile } from './about-page.ts';
import type { Brand } from './brand-block.ts';
import { planPackage } from './formats.ts';
import { packageFormatNames, type PlanEntry } from './plan.ts';
import { packageIdOf, planSealed, type PackageSeal } from './plan-sealed.ts';
import { isSafePath } from './shipped-names.ts';
import { compileCourse } from './compile.ts';
import { courseWith } from './test-course.ts';

const { course } = compileCourse(courseWith(), { draft: false });
if (course === null) throw new Error('the test course does not compile');
const compiled = course;

const brand: Brand = {
  name: 'Dinas Kesehatan <Kota>',
  shortName: 'Dinkes',
  address: 'Jl. Merdeka 1',
  contact: 'Bu Sari',
  phone: '0812 3456',
  email: 'diklat@dinkes.example',
  colours: {
    light: { accent: '#005500', ink: '#ffffff', soft: '#e0f0e0' },
    dark: { accent: '#80e080', ink: '#001100', soft: '#103010' },
  },
  logo: 'png',
};

function seal(changes: Partial<PackageSeal> = {}): PackageSeal {
  return {
    release: {
      id: 'rilis-1',
      at: '2026-01-05T02:00:00.000Z',
      by: 'Widyaiswara <A>',
      notes: 'Rilis pertama',
      contentSha256: 'c'.repeat(64),
    },
    agency: { brand },
    packageId: packageIdOf(compiled.outline.id, 'dinkes-kota'),
    language: 'id',
    key: { id: '0123456789abcdef', name: 'BPSDM' },
    ...changes,
  };
}

const paths = (entries: readonly PlanEntry[]): readonly string[] => entries.map(({ path }) => path);

function textOf(entries: readonly PlanEntry[], path: string): string {
  const source = entries.find((entry) => entry.path === path)?.source;
  if (source?.kind !== 'text') throw new Error(`no text at ${path}`);
  return source.text;
}

describe.each(packageFormatNames)('a sealed %s package', (format) => {
  it('shares everything but page, brand, manifest and the page about it', () => {
    const { common, own } = planSealed(compiled, format, seal());
    const manifest = { html: [], cmi5: ['cmi5.xml'] }[format as string] ?? ['imsmanifest.xml'];
    expect(paths(own)).toEqual([aboutFile, 'brand/brand.css', 'brand/logo.png', ...manifest, 'index.html'].toSorted());
    const other = planSealed(compiled, format, seal({ agency: null, packageId: packageIdOf('x', null) }));
    expect(common).toEqual(other.common);
  });

  it('has the files of a plain package, each once and under a safe name', () => {
    const { common, own } = planSealed(compiled, format, seal());
    const all = [...paths(common), ...paths(own)];
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(expect.arrayContaining([...paths(planPackage(compiled, format).entries)]));
    expect(paths(own).filter((path) => !isSafePath(path))).toEqual([]);
  });
});

it('a manifest names the package by its agency and lists its own files', () => {
  const manifest = textOf(planSealed(compiled, 'scorm12', seal()).own, 'imsmanifest.xml');
  expect(manifest).toContain(`<manifest identifier="ajar-${compiled.outline.id}-dinkes-kota"`);
  for (const path of [aboutFile, 'brand/brand.css', 'brand/logo.png', 'player/about-package.js'])
    expect(manifest).toContain(`<file href="${path}"/>`);
  expect(manifest).toContain(`<organization identifier="organization-${compiled.outline.id}"`);
});

it('the course page shows whose it is, with every name escaped, and no new script', () => {
  const page = textOf(planSealed(compiled, 'html', seal()).own, 'index.html');
  expect(page).toContain('Dinas Kesehatan &lt;Kota&gt;');
  expect(page).toContain('<link rel="stylesheet" href="brand/brand.css">');
  expect(page.match(/<script /g)).toHaveLength(2);
  expect(page.indexOf('class="brand"')).toBeLessThan(page.indexOf('id="ajar-player"'));
});

it('a package for no agency looks as a plain one', () => {
  const { own } = planSealed(compiled, 'html', seal({ agency: null }));
  expect(paths(own)).toEqual([aboutFile, 'index.html']);
  expect(textOf(own, 'index.html')).toBe(textOf(planPackage(compiled, 'html').entries, 'index.html'));
});

it('the page about the package says who, for whom and with which key, in both languages', () => {
  const page = textOf(planSealed(compiled, 'html', seal()).own, aboutFile);
  for (const part of ['Widyaiswara &lt;A&gt;', 'Dinas Kesehatan &lt;Kota&gt;', '0123 4567 89ab cdef', 'c'.repeat(64)])
    expect(page).toContain(part);
  expect(page).toContain('Dirilis oleh');
  expect(textOf(planSealed(compiled, 'html', seal({ language: 'en' })).own, aboutFile)).toContain('Released by');
});
