import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { XmlDocument, XsdValidator, XmlBufferInputProvider, xmlRegisterInputProvider } from 'libxml2-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CompiledCourse, CourseOutline } from '../course/compiled.ts';
import { compileCourse } from './compile.ts';
import { defaultPackageName, packageFormats, planPackage } from './formats.ts';
import { cmi5Structure } from './cmi5.ts';
import { controlDocuments } from './control-documents.ts';
import { manifest12 } from './manifest12.ts';
import { manifest2004, type Edition2004 } from './manifest2004.ts';
import type { PackagePlan } from './plan.ts';
import { runtimeEntries } from './runtime.ts';
import { courseWith, lessonText, type CourseChange } from './test-course.ts';

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

const definitions = new URL('../../node_modules/node-scorm-packager/lib/schemas/definitionFiles/', import.meta.url);

interface Standard {
  readonly format: 'scorm12' | Edition2004;
  readonly folder: string;
  /** The schema files that a manifest's elements come from, by namespace. */
  readonly roots: Readonly<Record<string, string>>;
}

const roots2004 = {
  'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
  'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
  'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
};

const standards: readonly Standard[] = [
  {
    format: 'scorm12',
    folder: 'scorm12edition',
    roots: {
      'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
      'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
    },
  },
  { format: 'scorm2004-3', folder: 'scorm20043rdedition', roots: roots2004 },
  { format: 'scorm2004-4', folder: 'scorm20044thedition', roots: roots2004 },
];

/** One schema that brings all namespaces together, as an LMS's validator does. */
function validatorOf({ format, folder, roots }: Standard): XsdValidator {
  const at = (name: string): string => `official:/${format}/${name}`;
  const files = controlDocuments[format].map((name) => [
    at(name),
    readFileSync(fileURLToPath(new URL(`${folder}/${name}`, definitions))),
  ]);
  xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(files)));
  const imports = Object.entries(roots).map(
    ([namespace, name]) => `<xsd:import namespace="${namespace}" schemaLocation="${at(name)}"/>`,
  );
  const schema = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xsd:schema>`;
  return XsdValidator.fromDoc(XmlDocument.fromString(schema));
}

const manifestTexts: Readonly<
  Record<Standard['format'], (outline: CourseOutline, files: readonly string[]) => string>
> = {
  scorm12: manifest12,
  'scorm2004-3': (outline, files) => manifest2004(outline, 'scorm2004-3', files),
  'scorm2004-4': (outline, files) => manifest2004(outline, 'scorm2004-4', files),
};

describe.each(standards)('a $format package', (standard) => {
  const { format } = standard;
  const manifestOf = (course: CompiledCourse): string => textOf(planPackage(course, format), 'imsmanifest.xml');
  let validator: XsdValidator;
  beforeAll(() => {
    validator = validatorOf(standard);
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

  it('has a manifest that is valid against the official schemas', () => {
    expect(() => validate(manifestOf(compiled()))).not.toThrow();
  });

  it('would be caught by those schemas if the manifest were wrong', () => {
    const manifest = manifestOf(compiled());
    expect(() => validate(manifest.replace(/(scorm[tT]ype)="sco"/, '$1="kursus"'))).toThrow(/scorm[tT]ype/);
    expect(() => validate(manifest.replace('<title>', '<judul>').replace('</title>', '</judul>'))).toThrow(/judul/);
  });

  it('has a valid manifest for any title, id, version and pass mark', () => {
    const { outline } = compiled();
    const anyText = fc.string({ unit: 'binary', maxLength: 300 });
    const anyMark = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(anyText, anyText, anyText, anyMark, (title, id, version, passMark) => {
        const text = manifestTexts[format]({ ...outline, title, id, version, passMark }, ['index.html']);
        expect(() => validate(text)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });

  it('lists every file but the manifest itself, the checksum list included', () => {
    const plan = planPackage(compiled(), format);
    const listed = [...manifestOf(compiled()).matchAll(/<file href="([^"]+)"/g)].map((match) => match[1]);
    const shipped = plan.entries.map((entry) => entry.path).filter((path) => path !== 'imsmanifest.xml');
    expect(listed).toEqual([...shipped, 'ajar-package.json'].sort());
  });

  it('has its control documents at the root, each from its own edition', () => {
    const { entries } = planPackage(compiled(), format);
    const paths = entries.map((entry) => entry.path);
    expect(paths).toEqual(expect.arrayContaining([...controlDocuments[format], 'imsmanifest.xml', 'index.html']));
    const assets = entries.flatMap(({ source }) =>
      source.kind === 'asset' && !source.name.startsWith('player/') ? [source.name] : [],
    );
    expect(assets.every((name) => name.startsWith(`schemas/${format}/`))).toBe(true);
  });

  it('tells the LMS the pass mark only when the course has a test', () => {
    const mark = format === 'scorm12' ? '<adlcp:masteryscore>75<' : '<imsss:minNormalizedMeasure>0.75<';
    expect(manifestOf(compiled())).toContain(mark);
    const reading = manifestOf(compiled({ test: '---\ntitle: Baca\n---\n\nIsi.\n' }));
    expect(reading).not.toMatch(/masteryscore|minNormalizedMeasure|satisfiedByMeasure="true"/);
  });
});

const schemaVersion = (format: Edition2004) =>
  /<schemaversion>(.*)</.exec(textOf(planPackage(compiled(), format), 'imsmanifest.xml'))?.[1];

describe('a SCORM 2004 package', () => {
  it.each(['scorm2004-3', 'scorm2004-4'] as const)('of %s says itself when it is completed and passed', (format) => {
    const manifest = textOf(planPackage(compiled(), format), 'imsmanifest.xml');
    expect(manifest).toContain('completionSetByContent="true" objectiveSetByContent="true"');
    expect(manifest.match(/<imsss:controlMode choice="true" flow="true"\/>/g)).toHaveLength(2);
  });

  it.each(['scorm2004-3', 'scorm2004-4'] as const)('of %s hides the buttons that lead out of it', (format) => {
    const manifest = textOf(planPackage(compiled(), format), 'imsmanifest.xml');
    expect([...manifest.matchAll(/hideLMSUI>(\w+)</g)].map((match) => match[1])).toEqual(['previous', 'continue']);
  });

  it('names its edition', () => {
    expect(schemaVersion('scorm2004-3')).toBe('2004 3rd Edition');
    expect(schemaVersion('scorm2004-4')).toBe('2004 4th Edition');
  });
});

const structure = (course: CompiledCourse): string => textOf(planPackage(course, 'cmi5'), 'cmi5.xml');
const idsIn = (text: string): readonly string[] => [...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? '');

describe('a cmi5 package', () => {
  it('has one unit that starts at index.html and is satisfied by passing at the pass mark', () => {
    const text = structure(compiled());
    expect(text).toContain('moveOn="CompletedAndPassed" masteryScore="0.75"');
    expect(text).toContain('<url>index.html</url>');
    expect(text.match(/<au /g)).toHaveLength(1);
  });

  it('is satisfied by completing it when the course has no score', () => {
    const text = structure(compiled({ test: '---\ntitle: Baca\n---\n\nIsi.\n' }));
    expect(text).toContain('moveOn="Completed"');
    expect(text).not.toContain('masteryScore');
  });

  it('is the same activity in every version of the course', () => {
    const { outline, ...rest } = compiled();
    const next = structure({ ...rest, outline: { ...outline, version: '2.0.0', title: 'Judul baru' } });
    expect(idsIn(next)).toEqual([
      'urn:uuid:0198f2a4-7c1e-7b5a-9d21-3f5e8a7c1b01',
      'urn:uuid:0198f2a4-7c1e-7b5a-9d21-3f5e8a7c1b01#au',
    ]);
  });

  it('is well-formed, with a complete id and a right mastery score, for any title, summary, id, language and pass mark', () => {
    const { outline } = compiled();
    const anyText = fc.string({ unit: 'binary', maxLength: 100 });
    const anyMark = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, anyMark, (title, summary, id, language, passMark) => {
        const text = cmi5Structure({ ...outline, title, summary, id, language, passMark });
        const document = XmlDocument.fromString(text);
        document.dispose();
        expect(text).toMatch(/masteryScore="(?:0(?:\.\d{1,4})?|1)"/);
        expect(text).toMatch(/<course id="[a-z]+:[^\s"<>]+">/);
      }),
      { numRuns: 200 },
    );
  });

  it.each(packageFormats)('is the only one that lets the player talk to a server ($format)', ({ format }) => {
    const page = textOf(planPackage(compiled(), format), 'index.html');
    expect(page.includes('connect-src')).toBe(format === 'cmi5');
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
      'player/result.js',
    ]);
    expect(scorm.filter((path) => !html.includes(path))).toEqual(
      [...controlDocuments.scorm12, 'imsmanifest.xml'].sort(),
    );
  });
});

/** The parts that a web page package joins to its script or its style sheet. */
function partsOf(file: 'player.js' | 'player.css', runtime: 'used' | 'all', change: CourseChange = {}) {
  const { entries } = planPackage(compiled(change), 'html', { runtime });
  const source = entries.find((entry) => entry.path === `player/${file}`)?.source;
  return source?.kind === 'joined' ? source.names : [];
}

/** The parts that a web page package of the course joins. */
function runtimeNames(course: CompiledCourse): readonly string[] {
  return runtimeEntries(course, 'html', 'used').flatMap(({ source }) => (source.kind === 'joined' ? source.names : []));
}

/** What a course with this lesson carries for its text. */
const contentPartsFor = (lesson: string) =>
  (['player.js', 'player.css'] as const)
    .flatMap((file) => partsOf(file, 'used', { lesson: `---\ntitle: Pengantar\nkind: lesson\n---\n\n${lesson}\n` }))
    .filter((name) => name.includes('content-'))
    .map((name) => name.replace('player/parts/content-', ''));

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
    const questions = partsOf('player.js', 'used').filter((name) => name.includes('question-'));
    expect(questions).toEqual(['player/parts/question-single.js', 'player/parts/question-true-false.js']);
    expect(partsOf('player.js', 'all')).toContain('player/parts/question-cloze.js');
  });

  it('carries the pages of a test only when it has one', () => {
    const lessonsOnly = compiled();
    const modules = lessonsOnly.outline.modules.map((module) => ({ ...module, kind: 'lesson' as const, test: null }));
    const withoutTest = { ...lessonsOnly, outline: { ...lessonsOnly.outline, modules } };
    expect(runtimeNames(compiled())).toEqual(
      expect.arrayContaining(['player/parts/test-id.js', 'player/parts/test-id.css']),
    );
    expect(runtimeNames(withoutTest).join()).not.toContain('parts/test-');
  });

  it('carries tabs, tables and the like only when the text has them', () => {
    expect(contentPartsFor('Salam.')).toEqual([]);
    expect(contentPartsFor('| Loket | Jam |\n| --- | --- |\n| 1 | 08.00 |')).toEqual(['wide.js', 'wide.css']);
    expect(contentPartsFor(':::question{#q1}\nApa arti `ASN`?\n\n- [x] Aparatur\n- [ ] Asuransi\n:::')).toEqual([
      'code.css',
    ]);
    expect(contentPartsFor('> [!TIP]\n> Senyum dahulu.')).toEqual(['boxes.js', 'boxes.css']);
    expect(contentPartsFor(':::steps\n1. Ambil nomor\n2. Tunggu\n:::')).toEqual(['steps.css']);
  });
});

describe('the name of a package', () => {
  it('says course, version and format, and that it is a draft', () => {
    const { outline } = compiled();
    expect(defaultPackageName(outline, 'scorm12')).toBe('dasar-pelayanan-publik-1.2.0-scorm12.zip');
    expect(defaultPackageName(outline, 'scorm2004-3')).toBe('dasar-pelayanan-publik-1.2.0-scorm2004-3.zip');
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
