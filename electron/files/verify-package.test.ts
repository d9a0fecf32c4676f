import { ZipArchive } from 'archiver';
import { createReadStream, createWriteStream } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CompiledCourse } from '#shared/course/compiled.ts';
import { planPackage } from '#shared/packaging/formats.ts';
import { checksumFile, packageFormatNames, type PackageFormat } from '#shared/packaging/plan.ts';
import { textContent } from './entry-sink.ts';
import { sha256Of } from './hash.ts';
import { writePackageFolder, writePackageZip, type PackageParts } from './package-writer.ts';
import { writeTestAssets } from './testing/assets.ts';
import { verifyPackage } from './verify-package.ts';
import { writeZip } from './zip-writer.ts';

const course: CompiledCourse = {
  outline: {
    format: 1,
    id: '0198f2a4-0000-7000-8000-000000000001',
    version: '1.0.0',
    title: 'Dasar Pelayanan & Publik',
    summary: '',
    language: 'id',
    passMark: 75,
    completion: 'all',
    navigation: 'free',
    draft: false,
    slipKey: '0'.repeat(64),
    modules: [
      { slug: '01-pengantar', title: 'Pengantar', kind: 'lesson', minutes: 5, test: null, questions: [], draws: [] },
    ],
  },
  contents: [{ slug: '01-pengantar', blocks: ['<p>Selamat datang</p>'], questions: [] }],
  media: ['media/alur.svg'],
};

let folder: string;
let assetsDir: string;
let unpacked: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ajar-verify-'));
  assetsDir = join(folder, 'assets');
  unpacked = join(folder, 'paket');
  await writeTestAssets(assetsDir);
  await writeFile(join(folder, 'alur.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function parts(format: PackageFormat): PackageParts {
  return {
    plan: planPackage(course, format),
    assetsDir,
    mediaFiles: { 'media/alur.svg': join(folder, 'alur.svg') },
    course: { id: course.outline.id, version: course.outline.version, title: course.outline.title },
    draft: false,
  };
}

async function unpackedPackage(format: PackageFormat): Promise<void> {
  await mkdir(unpacked, { recursive: true });
  await writePackageFolder(unpacked, parts(format));
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const file = join(unpacked, path);
  const before = await readFile(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(file, after);
}

async function problemsOf(file: string): Promise<string[]> {
  const { problems } = await verifyPackage(file, { assetsDir });
  return problems.map((problem) => `${problem.code} ${problem.file}`);
}

/** Index page, three files of the player, one module, one image, the checksum list; then manifest and schemas. */
const numberOfFiles: Readonly<Record<PackageFormat, number>> = {
  scorm12: 7 + 1 + 4,
  'scorm2004-3': 7 + 1 + 17,
  'scorm2004-4': 7 + 1 + 17,
  cmi5: 7 + 1,
  html: 7,
};

test.each(packageFormatNames)('a %s zip that Ajar wrote has nothing wrong with it', async (format) => {
  const file = join(folder, 'paket.zip');
  await writePackageZip(file, parts(format));
  const bytes = await readFile(file);
  expect(await verifyPackage(file, { assetsDir })).toEqual({
    problems: [],
    format,
    course: { id: course.outline.id, version: '1.0.0', title: 'Dasar Pelayanan & Publik' },
    draft: false,
    release: null,
    agency: null,
    signature: null,
    entries: numberOfFiles[format],
    bytes: bytes.length,
    sha256: sha256Of(bytes),
  });
});

test('a package folder is verified like a zip; its sum is that of the checksum list', async () => {
  await unpackedPackage('scorm12');
  const verified = await verifyPackage(unpacked, { assetsDir });
  expect(verified).toMatchObject({ problems: [], format: 'scorm12', entries: 12 });
  expect(verified.sha256).toBe(sha256Of(await readFile(join(unpacked, checksumFile))));
});

test('the checksum list is the same from zip to zip, and sorted', async () => {
  await unpackedPackage('html');
  const list = JSON.parse(await readFile(join(unpacked, checksumFile), 'utf8')) as { files: Record<string, string> };
  expect(Object.keys(list.files)).toEqual(Object.keys(list.files).toSorted());
  expect(list.files['player/player.js']).toBe(sha256Of(await readFile(join(unpacked, 'player/player.js'))));
});

test('one changed byte is found, and the file is named', async () => {
  await unpackedPackage('scorm12');
  await edit('modules/01-pengantar.js', (text) => text.replace('Selamat', 'Selamet'));
  expect(await problemsOf(unpacked)).toEqual(['package-file-altered modules/01-pengantar.js']);
});

test('one flipped byte in the compressed data of a zip is found, and the file is named', async () => {
  const file = join(folder, 'paket.zip');
  await writePackageZip(file, parts('scorm12'));
  const bytes = await readFile(file);
  const header = bytes.indexOf('player/player.css');
  const data = header + 'player/player.css'.length + 3;
  bytes[data] = (bytes[data] ?? 0) ^ 0xff;
  await writeFile(file, bytes);
  expect(await problemsOf(file)).toEqual(['package-file-altered player/player.css']);
});

test('a file added later and a file taken away are both named', async () => {
  await unpackedPackage('html');
  await writeFile(join(unpacked, 'media', 'iklan.svg'), 'x');
  await rm(join(unpacked, 'media', 'alur.svg'));
  expect(await problemsOf(unpacked)).toEqual([
    'package-file-added media/iklan.svg',
    'package-file-lost media/alur.svg',
  ]);
});

test('a schema that is not the official one is named', async () => {
  await unpackedPackage('scorm12');
  await edit('adlcp_rootv1p2.xsd', (text) => `${text}<!-- changed -->`);
  expect(await problemsOf(unpacked)).toContain('package-schema-changed adlcp_rootv1p2.xsd');
});

test.each(['scorm2004-3', 'scorm2004-4'] as const)('a %s manifest is held against its own edition', async (format) => {
  await unpackedPackage(format);
  const threshold = '<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.5"/>';
  await edit('imsmanifest.xml', (text) =>
    text.replace('<imsss:sequencing>', `${threshold}\n        <imsss:sequencing>`),
  );
  const found = await problemsOf(unpacked);
  expect(found.includes('manifest-xsd imsmanifest.xml')).toBe(format === 'scorm2004-3');
  expect(found).toContain('package-file-altered imsmanifest.xml');
});

test('a web page without its checksum list cannot be told from any other', async () => {
  await unpackedPackage('html');
  await rm(join(unpacked, checksumFile));
  await expect(verifyPackage(unpacked, { assetsDir })).rejects.toMatchObject({ code: 'invalid' });
});

const lmsFormats = packageFormatNames.filter((format) => format !== 'html');

test.each(lmsFormats)('a %s package without its checksum list is still known for what it is', async (format) => {
  await unpackedPackage(format);
  await rm(join(unpacked, checksumFile));
  const { format: known, problems } = await verifyPackage(unpacked, { assetsDir });
  expect(known).toBe(format);
  const listed = format === 'cmi5' ? [] : ['package-file-missing'];
  expect(problems.map(({ code }) => code)).toEqual([...listed, 'package-no-checksums']);
});

test('a rule of cmi5 that is broken is named', async () => {
  await unpackedPackage('cmi5');
  await edit('cmi5.xml', (text) => text.replace('moveOn="Completed"', 'moveOn="Selesai"'));
  expect(await problemsOf(unpacked)).toEqual(['cmi5-move-on cmi5.xml', 'package-file-altered cmi5.xml']);
});

test('a zip that was packed again so that SCORM Cloud fails on it is found', async () => {
  await unpackedPackage('html');
  const file = join(folder, 'ulang.zip');
  const archive = new ZipArchive({});
  const written = pipeline(archive, createWriteStream(file));
  for (const name of await readdir(unpacked, { recursive: true })) {
    if (!/\.\w+$/.test(name)) continue;
    archive.append(createReadStream(join(unpacked, name)), { name, store: name.endsWith('.svg') });
  }
  await Promise.all([archive.finalize(), written]);
  expect(await problemsOf(file)).toEqual(['package-stored-descriptor media/alur.svg']);
});

test('a manifest against the schema is found at its line', async () => {
  await unpackedPackage('scorm12');
  await edit('imsmanifest.xml', (text) => text.replace('<resources>', '<resources><bogus/>'));
  const { problems } = await verifyPackage(unpacked, { assetsDir });
  const before = (await readFile(join(unpacked, 'imsmanifest.xml'), 'utf8')).split('<bogus/>')[0] ?? '';
  const line = before.split('\n').length;
  expect(problems[0]).toMatchObject({ code: 'manifest-xsd', file: 'imsmanifest.xml', line });
});

test('what the schema lets through is found by the linter', async () => {
  await unpackedPackage('scorm12');
  await edit('imsmanifest.xml', (text) => text.replace('<schemaversion>1.2', '<schemaversion>1.3'));
  expect(await problemsOf(unpacked)).toContain('manifest-schema imsmanifest.xml');
});

test('a manifest that is no XML is found at its line', async () => {
  await unpackedPackage('scorm12');
  await edit('imsmanifest.xml', (text) => text.replace('</resources>', ''));
  const { problems } = await verifyPackage(unpacked, { assetsDir });
  expect(problems[0]).toMatchObject({ code: 'manifest-xml', severity: 'error' });
});

test('a manifest cannot make the checker read other files', async () => {
  await unpackedPackage('scorm12');
  const secret = join(folder, 'rahasia.txt');
  await writeFile(secret, 'rahasia-sekali');
  await edit('imsmanifest.xml', (text) =>
    text
      .replace('<manifest', `<!DOCTYPE manifest [<!ENTITY x SYSTEM "file://${secret}">]>\n<manifest`)
      .replace(/<schema>.*<\/schema>/, '<schema>&x;</schema>'),
  );
  const { problems } = await verifyPackage(unpacked, { assetsDir });
  expect(problems[0]).toMatchObject({ code: 'manifest-xml', message: { en: expect.stringContaining('DOCTYPE') } });
  expect(JSON.stringify(problems)).not.toContain('rahasia-sekali');
});

test('a package wrapped in a folder is explained', async () => {
  await unpackedPackage('scorm12');
  const wrapped = join(folder, 'luar');
  await cp(unpacked, join(wrapped, 'paket'), { recursive: true });
  expect(await problemsOf(wrapped)).toContain('package-wrapper-folder imsmanifest.xml');
});

test('an HTML package without its first page is found', async () => {
  await unpackedPackage('html');
  await rm(join(unpacked, 'index.html'));
  expect(await problemsOf(unpacked)).toContain('package-no-index index.html');
});

test('a zip that is no package at all gets one sentence', async () => {
  const file = join(folder, 'foto.zip');
  await writeZip(file, (sink) => sink.add('foto.txt', textContent('x')));
  await expect(verifyPackage(file, { assetsDir })).rejects.toMatchObject({ code: 'invalid' });
});

test('verifying can be cancelled', async () => {
  await unpackedPackage('html');
  const controller = new AbortController();
  const reason = new Error('cancelled');
  const onBytes = (): void => controller.abort(reason);
  await expect(verifyPackage(unpacked, { assetsDir, signal: controller.signal, onBytes })).rejects.toBe(reason);
});
