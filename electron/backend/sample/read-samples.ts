import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseCourseSettings } from '#shared/course/course-settings.ts';
import type { CourseSettings } from '#shared/course/model.ts';

export interface Sample {
  /** Folder name. */
  readonly name: string;
  /** Absolute path of the course folder. */
  readonly folder: string;
  readonly settings: CourseSettings;
}

/** The sample courses that came with the app, by name; a folder that holds no readable course is none. */
export async function readSamples(assetsDir: string): Promise<readonly Sample[]> {
  const dir = path.join(assetsDir, 'samples');
  const names = await folderNames(dir);
  const samples = await Promise.all(names.map((name) => readSample(path.join(dir, name), name)));
  return samples.filter((sample) => sample !== null);
}

async function readSample(folder: string, name: string): Promise<Sample | null> {
  try {
    const { settings } = parseCourseSettings(await readFile(path.join(folder, 'course.yaml'), 'utf8'));
    return settings && { name, folder, settings };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function folderNames(dir: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(dir, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
