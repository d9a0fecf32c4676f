/** A library with a released course and agencies, as a trainer has it before a batch. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestBackend, type TestBackend } from '#backend/testing/test-backend.ts';
import type { PackageFormat } from '#shared/packaging/plan.ts';

export const builtAssets = fileURLToPath(new URL('../../out/assets', import.meta.url));

export interface ReleasedLibrary {
  readonly libraryDir: string;
  readonly courseId: string;
  /** A CSV table with the agencies. */
  readonly table: string;
}

/** Opens the library in `libraryDir` for `work`, with the built player. */
export async function withTestLibrary<T>(libraryDir: string, work: (ajar: TestBackend) => Promise<T>): Promise<T> {
  const ajar = createTestBackend({ libraryDir, assetsDir: builtAssets });
  try {
    return await work(ajar);
  } finally {
    await ajar.dispose();
  }
}

/** Imports the course in `folder` into a new library below `dir`, releases it as 1.0.0 and writes a table of agencies. */
export async function releasedLibrary(
  dir: string,
  folder: string,
  agencies: { readonly count: number; readonly formats: readonly PackageFormat[] },
): Promise<ReleasedLibrary> {
  const libraryDir = join(dir, 'library');
  const table = join(dir, 'instansi.csv');
  const rows = Array.from({ length: agencies.count }, (_, index) => {
    const format = agencies.formats[index % agencies.formats.length] ?? 'html';
    return `Dinas ${String(index + 1).padStart(3, '0')},${format},Jl. Merdeka ${index + 1}`;
  });
  writeFileSync(table, ['Nama,Format,Alamat', ...rows, ''].join('\n'));
  const courseId = await withTestLibrary(libraryDir, (ajar) => releasedCourse(ajar, folder));
  return { libraryDir, courseId, table };
}

async function releasedCourse(ajar: TestBackend, folder: string): Promise<string> {
  const source = ajar.files.add(folder).token;
  const { jobId } = await ajar.call('import.start', { source, onConflict: 'refuse' });
  const { result } = await ajar.jobEnd(jobId);
  if (result?.kind !== 'import') throw new Error('the course was not imported');
  const { courseId } = result;
  const { revision: expectedRevision, contentSha256, items } = await ajar.call('release.readiness', { courseId });
  const reasons = Object.fromEntries(items.filter(({ isMet }) => !isMet).map(({ code }) => [code, 'uji coba']));
  const seen = { courseId, expectedRevision, contentSha256 };
  const release = { ...seen, version: '1.0.0', notes: 'Rilis pertama', by: 'Balai Diklat', reasons };
  await ajar.call('release.create', release);
  return courseId;
}
