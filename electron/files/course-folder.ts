/** Reads a course from a folder. */
import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { CourseSource } from '#shared/course/model.ts';
import type { Problem } from '#shared/course/problem.ts';
import { ContractFailure } from '#shared/contract/result.ts';
import { collectCourse, coursePart, settingsFile, type CourseFile } from './course-parts.ts';
import { aboutFile, invalidFile } from './failure.ts';

export interface FolderCourse {
  readonly source: CourseSource;
  /** Absolute file by media path. */
  readonly mediaFiles: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

/** Folders nested deeper than this are no course; also stops links that go round in a circle. */
const maxDepth = 8;
const maxFiles = 20_000;

/** Reads the course in `dir`. Throws `not-found` or `invalid` with one sentence when there is none or it is unreadable. */
export async function readCourseFolder(dir: string): Promise<FolderCourse> {
  return aboutFile(dir, async () => {
    const root = await realpath(dir);
    const walk = new CourseWalk(root);
    await walk.visit('', 0);
    if (!walk.files.some((file) => file.path === settingsFile)) throw notACourse(dir);
    const { source, problems } = await collectCourse(walk.files);
    const mediaFiles = Object.fromEntries(source.media.map(({ path }) => [path, join(root, path)]));
    return { source, mediaFiles, problems: [...walk.problems, ...problems] };
  });
}

/** The sentence for something that has no `course.yaml`. */
export function notACourse(path: string): ContractFailure {
  return invalidFile(
    resolve(path),
    `ini bukan kursus Ajar (tidak ada ${settingsFile})`,
    `this is not an Ajar course (there is no ${settingsFile})`,
  );
}

class CourseWalk {
  readonly files: CourseFile[] = [];
  readonly problems: Problem[] = [];
  private readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** Collects the files below `folder` (a relative path that ends in `/`, or ''). */
  async visit(folder: string, depth: number): Promise<void> {
    if (depth > maxDepth) return;
    for (const entry of await readdir(join(this.root, folder), { withFileTypes: true })) {
      const path = folder + entry.name;
      if (coursePart(path) === 'hidden') this.addLitter(path);
      else if (entry.isSymbolicLink() && !(await this.staysInside(path))) this.refuseLink(path);
      else await this.visitEntry(path, depth);
    }
  }

  private async visitEntry(path: string, depth: number): Promise<void> {
    const file = join(this.root, path);
    const info = await stat(file);
    if (info.isDirectory()) return this.visit(`${path}/`, depth + 1);
    if (!info.isFile()) return;
    if (this.files.length >= maxFiles) throw tooManyFiles(this.root);
    this.files.push({
      path,
      bytes: info.size,
      read: async (limit) => {
        if (info.size > limit) throw invalidFile(file, 'terlalu besar', 'too large');
        return aboutFile(file, () => readFile(file));
      },
    });
  }

  /** Named once, not looked into: a version-control folder alone may hold thousands of files. */
  private addLitter(path: string): void {
    this.files.push({ path, bytes: 0, read: async () => new Uint8Array() });
  }

  /** A link to another place in the same course is fine; one that leaves it could copy any file of this computer. */
  private async staysInside(path: string): Promise<boolean> {
    try {
      return (await realpath(join(this.root, path))).startsWith(this.root + sep);
    } catch (error) {
      // A link to nothing leads nowhere inside.
      if (error instanceof Error && 'code' in error) return false;
      throw error;
    }
  }

  private refuseLink(path: string): void {
    this.problems.push({
      code: 'link-outside',
      severity: 'warning',
      file: path,
      line: 1,
      column: 1,
      message: {
        id: `Tautan ini menunjuk ke luar folder kursus, dilewati: ${path}. Salin berkas aslinya ke dalam kursus.`,
        en: `This link points outside the course folder, left out: ${path}. Copy the file itself into the course.`,
      },
    });
  }
}

function tooManyFiles(dir: string): ContractFailure {
  return invalidFile(dir, `lebih dari ${maxFiles} berkas; ini bukan kursus`, `over ${maxFiles} files; not a course`);
}
