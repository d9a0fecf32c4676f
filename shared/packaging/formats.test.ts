import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { XmlDocument, XsdValidator, XmlBufferInputProvider, xmlRegisterInputProvider } from 'libxml2-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CompiledCourse, CourseOutline } from '../course/compiled.ts';
import { compileCourse } from './compile.ts';
import { defaultPackageName, packageFormats, planPackage } from './formats.ts';
import { controlDocuments12, manifest12 } from './manifest12.ts';
import type { PackagePlan } from './plan.ts';
import { courseWith, lessonText, type CourseChange } from './test-course.ts';

const schemas = new URL(
  '../../node_modules/node-scorm-packager/lib/schemas/definitionFiles/scorm12edition/',
  import.meta.url,
);

function compiled(change: CourseChange = {}): CompiledCourse {
  const { course } = compileCourse(courseWith(change), { draft: false });
  if (course === null) throw new Error('the course was not compiled');
  return course;
}

function textOf(plan: PackagePlan, path: string): string {
  const source = plan.entries.find((entry) => entry.path === path)?.source;
  if (source?.kind !== 'text') throw new Error(`${path} is not a text of the plan`);
  return source.text;
}

/** One schema that brings both namespaces together, as an LMS's validator does. */
const bothSchemas = `<?xml version="1.0"?>
<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <xsd:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
  <xsd:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
</xsd:schema>`;

let validator: XsdValidator;

beforeAll(() => {
  const files = Object.fromEntries(
    controlDocuments12.map((name) => [name, readFileSync(fileURLToPath(new URL(name, schemas)))]),
  );
  xmlRegisterInputProvider(new XmlBufferInputProvider(files));
  validator = XsdValidator.fromDoc(XmlDocument.fromString(bothSchemas));
});

/** Throws with the schema's own words when the manifest is not valid. */
function validate(manifest: string): void {
  const document = XmlDocument.fromString(manifest);
  try {
    validator.validate(document);
  } finally {
    document.dispose();
  }
}

describe('a SCORM 1.2 package', () => {
  it('has a manifest that is valid against the official schemas', () => {
    expect(() => validate(textOf(planPackage(compiled(), 'scorm12'), 'imsmanifest.xml'))).not.toThrow();
  });

  it('would be caught by those schemas if the manifest were wrong', () => {
    const manifest = textOf(planPackage(compiled(), 'scorm12'), 'imsmanifest.xml');
    expect(() => validate(manifest.replace('scormtype="sco"', 'scormtype="kursus"'))).toThrow(/scormtype/);
    expect(() => validate(manifest.replace('<title>', '<judul>').replace('</title>', '</judul>'))).toThrow(/judul/);
  });

  it('has a valid manifest for any title, id, version and pass mark', () => {
    const { outline } = compiled();
    const anyText = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(
        anyText,
        anyText,
        anyText,
        fc.double({ min: 0, max: 100, noNaN: true }),
        (title, id, version, passMark) => {
          expect(() =>
            validate(manifest12({ ...outline, title, id, version, passMark }, ['index.html'])),
          ).not.toThrow();
        },
      ),
      { numRuns: 200 },
    );
  });

  it('lists every file but the manifest itself, the checksum list included', () => {
    const plan = planPackage(compiled(), 'scorm12');
    const manifest = textOf(plan, 'imsmanifest.xml');
    const listed = [...manifest.matchAll(/<file href="([^"]+)"/g)].map((match) => match[1]);
    const shipped = plan.entries.map((entry) => entry.path).filter((path) => path !== 'imsmanifest.xml');
    expect(listed).toEqual([...shipped, 'ajar-package.json'].sort());
  });

  it('has its control documents at the root', () => {
    const paths = planPackage(compiled(), 'scorm12').entries.map((entry) => entry.path);
    expect(paths).toEqual(expect.arrayContaining([...controlDocuments12, 'imsmanifest.xml', 'index.html']));
  });

  it('tells the LMS the pass mark only when the course has a test', () => {
    expect(textOf(planPackage(compiled(), 'scorm12'), 'imsmanifest.xml')).toContain(
      '<adlcp:masteryscore>75</adlcp:masteryscore>',
    );
    const reading = compiled({ test: '---\ntitle: Baca\n---\n\nIsi.\n' });
    expect(textOf(planPackage(reading, 'scorm12'), 'imsmanifest.xml')).not.toContain('masteryscore');
  });
});

describe('a package for a browser without an LMS', () => {
  it('has the same content without manifest and schemas', () => {
    const scorm = planPackage(compiled(), 'scorm12').entries.map((entry) => entry.path);
    const html = planPackage(compiled(), 'html').entries.map((entry) => entry.path);
    expect(html).toEqual([
      'index.html',
      'media/alur.svg',
      'modules/01-pengantar.js',
      'modules/90-post-test.js',
      'player/player.css',
      'player/player.js',
    ]);
    expect(scorm.filter((path) => !html.includes(path))).toEqual([...controlDocuments12, 'imsmanifest.xml'].sort());
  });
});

/** The script of a web page package. */
const scriptSource = (runtime: 'used' | 'all') =>
  planPackage(compiled(), 'html', { runtime }).entries.find((entry) => entry.path === 'player/player.js')?.source;

describe('every package', () => {
  it('is planned the same way twice, in the order of paths, each once', () => {
    for (const { format } of packageFormats) {
      const plan = planPackage(compiled(), format);
      expect(planPackage(compiled(), format)).toEqual(plan);
      const paths = plan.entries.map((entry) => entry.path);
      expect(paths).toEqual([...new Set(paths)].sort());
    }
  });

  it('keeps course data inside its script element, whatever the title says', () => {
    const title = '</script><script>alert(1)</script>\u2028&"\'';
    const course = compiled();
    const page = textOf(planPackage({ ...course, outline: { ...course.outline, title } }, 'html'), 'index.html');
    expect(page.match(/<script/g)).toHaveLength(2);
    const json = /id="ajar-course">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    expect(json).not.toContain('\u2028');
    expect((JSON.parse(json) as CourseOutline).title).toBe(title);
  });

  it('calls the player with one module per script', () => {
    const course = compiled();
    const script = textOf(planPackage(course, 'html'), 'modules/90-post-test.js');
    const json = /^ajarModule\((.*)\);\n$/s.exec(script)?.[1] ?? '';
    expect(JSON.parse(json)).toEqual(course.contents[1]);
    expect(script).not.toContain('<');
  });

  it('lets nothing but its own files run, and has no script text in the page', () => {
    const page = textOf(planPackage(compiled(), 'html'), 'index.html');
    expect(page).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(page).not.toMatch(/https?:|<style|onload=|type="module"/);
    expect(page).toContain('<html lang="id">');
  });

  it('ships media under names that LMSs keep, and the text follows', () => {
    const lesson = lessonText.replace('media/alur.svg', 'media/Alur%20Layanan%20%26%20Loket.SVG');
    const path = 'media/Alur Layanan & Loket.SVG';
    const plan = planPackage(compiled({ lesson, media: [{ path, bytes: 1 }] }), 'scorm12');
    expect(plan.entries).toContainEqual({ path: 'media/alur-layanan-loket.svg', source: { kind: 'media', path } });
    expect(textOf(plan, 'modules/01-pengantar.js')).toContain('src=\\"media/alur-layanan-loket.svg\\"');
    for (const entry of plan.entries) expect(entry.path).toMatch(/^[a-z0-9_./-]+$/);
  });

  it('gives two media of nearly the same name two names', () => {
    const lesson = `${lessonText}\n![a](media/Foto%201.png)\n\n![b](media/foto-1.png)\n\n![c](media/FOTO%201.png)\n`;
    const media = ['media/alur.svg', 'media/Foto 1.png', 'media/foto-1.png', 'media/FOTO 1.png'];
    const plan = planPackage(compiled({ lesson, media: media.map((path) => ({ path, bytes: 1 })) }), 'html');
    const shipped = plan.entries.map((entry) => entry.path).filter((path) => path.startsWith('media/foto'));
    expect(shipped).toEqual(['media/foto-1-2.png', 'media/foto-1-3.png', 'media/foto-1.png']);
  });

  it('carries only the question types that the course uses, unless all are asked for', () => {
    expect(scriptSource('used')).toEqual({
      kind: 'joined',
      names: ['core', 'parts/text-id', 'parts/question-single', 'parts/question-true-false'].map(
        (name) => `player/${name}.js`,
      ),
    });
    expect(scriptSource('all')).toMatchObject({ names: expect.arrayContaining(['player/parts/question-cloze.js']) });
  });
});

describe('the name of a package', () => {
  it('says course, version and format, and that it is a draft', () => {
    const { outline } = compiled();
    expect(defaultPackageName(outline, 'scorm12')).toBe('dasar-pelayanan-publik-1.2.0-scorm12.zip');
    expect(defaultPackageName({ ...outline, draft: true }, 'html')).toBe('dasar-pelayanan-publik-1.2.0-html-draft.zip');
  });

  it('can be written to any disk', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, version) => {
        expect(defaultPackageName({ ...compiledOutline, title, version }, 'scorm12')).toMatch(
          /^[a-z0-9][a-z0-9.-]*\.zip$/,
        );
      }),
    );
  });
});

const compiledOutline = compiled().outline;
