/** Every sample course in every format: written, verified, held against the official schemas, and the same bytes twice. */
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { XmlDocument } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHeavyTask } from '#backend/heavy/run.ts';
import { readCourseFolder, type FolderCourse } from '#files/course-folder.ts';
import { scormSchemas } from '#files/package-schemas.ts';
import { verifyPackage } from '#files/verify-package.ts';
import { readXml } from '#files/xml.ts';
import { controlDocuments } from '#shared/packaging/control-documents.ts';
import { packageFormatNames, type PackageFormat } from '#shared/packaging/plan.ts';
import { unpack } from '#tests/harness/unpack.ts';

const samplesDir = fileURLToPath(new URL('../../resources/samples', import.meta.url));
const assetsDir = fileURLToPath(new URL('../../out/assets', import.meta.url));
const official = fileURLToPath(
  new URL('../../node_modules/node-scorm-packager/lib/schemas/definitionFiles', import.meta.url),
);
const officialFolders = {
  scorm12: 'scorm12edition',
  'scorm2004-3': 'scorm20043rdedition',
  'scorm2004-4': 'scorm20044thedition',
} as const;
const samples = readdirSync(samplesDir);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ajar-packages-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function exported(course: FolderCourse, format: PackageFormat, name: string): Promise<string> {
  const target = join(folder, name);
  const { source, mediaFiles } = course;
  const task = {
    kind: 'export',
    source,
    mediaFiles,
    assetsDir,
    format,
    target,
    targetKind: 'zip',
    draft: false,
  } as const;
  await runHeavyTask(task, () => undefined, new AbortController().signal);
  return target;
}

describe.each(samples)('%s', (sample) => {
  let course: FolderCourse;
  beforeAll(async () => {
    course = await readCourseFolder(join(samplesDir, sample));
  });

  it.each(packageFormatNames)(
    'has no problem as a %s package, and is the same bytes when it is exported again',
    async (format) => {
      const first = await exported(course, format, `${sample}-${format}.zip`);
      const second = await exported(course, format, `${sample}-${format}-lagi.zip`);
      expect((await readFile(second)).equals(await readFile(first))).toBe(true);
      const verified = await verifyPackage(first, { assetsDir });
      expect(verified).toMatchObject({ format, problems: [], draft: false });
    },
  );

  it.each(['scorm12', 'scorm2004-3', 'scorm2004-4'] as const)(
    'carries the official schemas of %s and fits them',
    async (format) => {
      const unpacked = await unpack(await exported(course, format, `${sample}-${format}-skema.zip`));
      for (const name of controlDocuments[format]) {
        const theirs = await readFile(join(official, officialFolders[format], name));
        expect((await readFile(join(unpacked, name))).equals(theirs)).toBe(true);
      }
      const manifest = await readFile(join(unpacked, 'imsmanifest.xml'));
      expect(readXml(manifest, await scormSchemas(format, assetsDir)).faults).toEqual([]);
      await rm(unpacked, { recursive: true });
    },
  );

  it('names itself in cmi5.xml in its own language', async () => {
    const unpacked = await unpack(await exported(course, 'cmi5', `${sample}-cmi5-isi.zip`));
    const document = XmlDocument.fromBuffer(await readFile(join(unpacked, 'cmi5.xml')));
    const namespace = { c: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' };
    const found = (path: string): string => document.get(path, namespace)?.content ?? '';
    expect(course.source.settingsText).toContain(found('/c:courseStructure/c:course/c:title/c:langstring[@lang="id"]'));
    expect(await readdir(unpacked)).toContain(found('/c:courseStructure/c:au/c:url'));
    document.dispose();
    await rm(unpacked, { recursive: true });
  });
});
