/** Writes a course in its exchange form: a folder, or the same folder zipped (`.ajar`). The same course, the same bytes. */
import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { CourseSource } from '#shared/course/model.ts';
import { ContractFailure } from '#shared/contract/result.ts';
import { folderState, withTemporaryFolder, writeFileAtomically, writeFolderAtomically } from './atomic.ts';
import { coursePart, settingsFile } from './course-parts.ts';
import { byPath, textContent, type EntryContent, type EntrySink, type WriteOptions } from './entry-sink.ts';
import { invalidFile } from './failure.ts';
import { unsafePath } from './safe-path.ts';
import { writeTree } from './tree-writer.ts';
import { writeZip } from './zip-writer.ts';

export interface CourseToWrite {
  readonly source: CourseSource;
  /** Absolute file by media path. */
  readonly mediaFiles: Readonly<Record<string, string>>;
}

export interface WrittenCourse {
  readonly files: number;
  /** Size of the `.ajar` file, or the sum of the file sizes. */
  readonly bytes: number;
}

interface CourseEntry {
  readonly path: string;
  readonly content: EntryContent;
}

/** Writes `target`, an `.ajar` file. */
export async function writeCourseArchive(
  target: string,
  course: CourseToWrite,
  options: WriteOptions = {},
): Promise<WrittenCourse> {
  const entries = courseEntries(course);
  const { bytes } = await writeFileAtomically(target, (temporary) =>
    writeZip(temporary, (sink) => addAll(sink, entries), options),
  );
  return { files: entries.length, bytes };
}

/**
 * Writes the folder `target`. It may be missing, empty, or an earlier copy of the same course: then its course files
 * are replaced (and removed where the course has them no more) while everything else, such as `.git`, stays.
 */
export async function writeCourseFolder(
  target: string,
  course: CourseToWrite,
  options: WriteOptions = {},
): Promise<WrittenCourse> {
  const entries = courseEntries(course);
  const state = await folderState(target);
  if (state === 'file') throw invalidFile(target, 'ini berkas, bukan folder', 'this is a file, not a folder');
  if (state === 'used') await refuseOtherFolder(target, course.source.settingsText);
  const write = (folder: string) => writeTree(folder, (sink) => addAll(sink, entries), options);
  if (state !== 'used') {
    const { bytes } = await writeFolderAtomically(target, write);
    return { files: entries.length, bytes };
  }
  return withTemporaryFolder(resolve(target), async (fresh) => {
    const { bytes } = await write(fresh);
    options.signal?.throwIfAborted();
    await replaceParts(fresh, resolve(target), new Set(entries.map((entry) => entry.path)));
    return { files: entries.length, bytes };
  });
}

function courseEntries({ source, mediaFiles }: CourseToWrite): CourseEntry[] {
  const entries: CourseEntry[] = [{ path: settingsFile, content: textContent(source.settingsText) }];
  for (const { file, text } of source.modules) entries.push({ path: `modules/${file}`, content: textContent(text) });
  for (const { file, text } of source.banks) entries.push({ path: `banks/${file}`, content: textContent(text) });
  for (const { path } of source.media) {
    const file = mediaFiles[path];
    if (file === undefined) throw missingMedia(path);
    entries.push({ path, content: { kind: 'file', file } });
  }
  for (const { path } of entries) {
    if (unsafePath(path) !== null)
      throw new ContractFailure('invalid', {
        id: `Nama berkas tidak aman: ${path}`,
        en: `An unsafe file name: ${path}`,
      });
  }
  return entries.toSorted(byPath);
}

/** The sentence for a media file that the course lists but nobody has. */
export function missingMedia(path: string): ContractFailure {
  return new ContractFailure('not-found', {
    id: `Berkas media tidak ada: ${path}`,
    en: `A media file is missing: ${path}`,
  });
}

async function addAll(sink: EntrySink, entries: readonly CourseEntry[]): Promise<void> {
  for (const { path, content } of entries) await sink.add(path, content);
}

/** The `id` line of a `course.yaml`, compared as text: an identity needs no other reading. */
function idOf(settingsText: string): string | null {
  return /^id:\s*["']?([^\s"'#]+)/m.exec(settingsText)?.[1] ?? null;
}

async function refuseOtherFolder(target: string, settingsText: string): Promise<void> {
  const names = await readdir(target);
  const existing = names.includes(settingsFile) ? idOf(await readFile(join(target, settingsFile), 'utf8')) : null;
  if (existing !== null && existing === idOf(settingsText)) return;
  throw invalidFile(
    target,
    'folder ini berisi hal lain. Pilih folder kosong atau folder baru.',
    'this folder holds something else. Choose an empty or a new folder.',
  );
}

/** Moves the new files over the old ones, then removes old parts of the course that are not in it any more. */
async function replaceParts(fresh: string, target: string, paths: ReadonlySet<string>): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await rename(join(fresh, path), join(target, path));
  }
  const old = await readdir(target, { recursive: true, withFileTypes: true });
  for (const entry of old) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name)
      .slice(target.length + 1)
      .replaceAll('\\', '/');
    const part = coursePart(path);
    if (part !== 'hidden' && part !== 'unknown' && !paths.has(path)) await rm(join(target, path));
  }
}
