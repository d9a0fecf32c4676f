/** The course of the journeys, packaged by the real packager into a folder. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCourseFolder } from '#files/course-folder.ts';
import { writePackageFolder } from '#files/package-writer.ts';
import type { CourseOutline } from '#shared/course/compiled.ts';
import type { CourseSource } from '#shared/course/model.ts';
import { compileCourse } from '#shared/packaging/compile.ts';
import { planPackage } from '#shared/packaging/formats.ts';
import type { PackageFormat } from '#shared/packaging/plan.ts';

const folder = fileURLToPath(new URL('../../fixtures/courses/journeys', import.meta.url));
const assetsDir = fileURLToPath(new URL('../../../out/assets', import.meta.url));

/** `republished`: a later version in which one question reads otherwise; `without-test`: one that has no test any more. */
export type Variant = 'usual' | 'sequential' | 'time-limit' | 'republished' | 'without-test';

export interface JourneyPackage {
  readonly dir: string;
  readonly outline: CourseOutline;
}

function later(source: CourseSource): CourseSource {
  return { ...source, settingsText: source.settingsText.replace('version: 1.0.0', 'version: 1.1.0') };
}

function edited(source: CourseSource, file: string, from: string, to: string): CourseSource {
  const modules = source.modules.map((module) =>
    module.file === file ? { ...module, text: module.text.replace(from, to) } : module,
  );
  return { ...source, modules };
}

function variantOf(source: CourseSource, variant: Variant): CourseSource {
  switch (variant) {
    case 'usual':
      return source;
    case 'sequential':
      return { ...source, settingsText: source.settingsText.replace('navigation: free', 'navigation: sequential') };
    case 'time-limit':
      return edited(source, '90-post-test.md', 'shuffle: both', 'shuffle: both\ntimeLimitMinutes: 30');
    case 'republished':
      return edited(later(source), '90-post-test.md', 'Yang termasuk komponen', 'Pilih semua komponen');
    case 'without-test': {
      const { settingsText } = later(source);
      return {
        ...source,
        settingsText: settingsText.replace('  - 90-post-test.md\n', ''),
        modules: source.modules.filter(({ file }) => file !== '90-post-test.md'),
      };
    }
  }
}

async function write(format: PackageFormat, variant: Variant): Promise<JourneyPackage> {
  const { source, mediaFiles } = await readCourseFolder(folder);
  const { course, problems } = compileCourse(variantOf(source, variant), { draft: false });
  const faults = problems.filter((problem) => problem.severity === 'error');
  if (course === null || faults.length > 0) throw new Error(`the course has errors: ${JSON.stringify(faults)}`);
  const dir = await mkdtemp(join(tmpdir(), `ajar-journey-${format}-`));
  const { id, version, title } = course.outline;
  const parts = { plan: planPackage(course, format), assetsDir, mediaFiles, draft: false };
  await writePackageFolder(dir, { ...parts, course: { id, version, title } });
  return { dir, outline: course.outline };
}

const written = new Map<string, Promise<JourneyPackage>>();

/** Written once for each worker; nobody changes it. */
export function journeyPackage(format: PackageFormat, variant: Variant = 'usual'): Promise<JourneyPackage> {
  const key = `${format} ${variant}`;
  const known = written.get(key) ?? write(format, variant);
  written.set(key, known);
  return known;
}
