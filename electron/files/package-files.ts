/** A package as a set of files, whether it is a zip or a folder. */
import { createReadStream } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { checksumFile } from '#shared/packaging/plan.ts';
import { aboutFile, invalidFile } from './failure.ts';
import { sha256OfFile } from './hash.ts';
import { withZip } from './zip-reader.ts';

export interface PackageFiles {
  /** Sorted by code unit. */
  readonly paths: readonly string[];
  /** Entries of a zip that SCORM Cloud fails on; none in a folder. */
  readonly storedWithDescriptor: readonly string[];
  /** What is neither file nor folder, as symbolic links; none in a zip. Nobody follows them. */
  readonly links: readonly string[];
  /** Size of the zip; of a folder, the sum of its files. */
  readonly bytes: number;
  /** SHA-256 of the zip; of a folder, that of its checksum list (which names the sum of every file), '' without one. */
  readonly sha256: string;
  open(path: string): Promise<Readable>;
  /** The whole file; `limit` is its greatest allowed size in bytes. */
  read(path: string, limit: number): Promise<Buffer>;
}

/** Opens the zip or folder and lends its files to `work`. */
export async function withPackage<T>(file: string, work: (files: PackageFiles) => Promise<T>): Promise<T> {
  const info = await aboutFile(file, () => stat(file));
  if (info.isDirectory()) return work(await folderPackage(file));
  return withZip(file, async (zip) =>
    work({
      paths: zip.entries.map((entry) => entry.path).toSorted(),
      storedWithDescriptor: zip.entries.filter((entry) => entry.isStoredWithDescriptor).map((entry) => entry.path),
      links: [],
      bytes: info.size,
      sha256: await aboutFile(file, () => sha256OfFile(file)),
      open: (path) => zip.open(path),
      read: (path, limit) => zip.read(path, limit),
    }),
  );
}

async function folderPackage(dir: string): Promise<PackageFiles> {
  const found = await aboutFile(dir, () => readdir(dir, { recursive: true, withFileTypes: true }));
  const sizes = new Map<string, number>();
  const links: string[] = [];
  for (const entry of found) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile()) sizes.set(relative(dir, file), (await stat(file)).size);
    else if (!entry.isDirectory()) links.push(relative(dir, file));
  }
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return {
    paths: [...sizes.keys()].toSorted(),
    storedWithDescriptor: [],
    links: links.toSorted(),
    bytes,
    sha256: sizes.has(checksumFile) ? await sha256OfFile(join(dir, checksumFile)) : '',
    open: async (path) => createReadStream(join(dir, path)),
    read: async (path, limit) => {
      if ((sizes.get(path) ?? 0) > limit) throw invalidFile(path, 'terlalu besar', 'too large');
      return aboutFile(path, () => readFile(join(dir, path)));
    },
  };
}

function relative(dir: string, file: string): string {
  return file.slice(join(dir, '/').length).replaceAll('\\', '/');
}
