/** Writes a planned package as a zip or a folder, with the checksum list as its last file. */
import { stat } from 'node:fs/promises';
import type { ContractFailure } from '#shared/contract/result.ts';
import { checksumFile, type PackageChecksums, type PackagePlan, type PlanSource } from '#shared/packaging/plan.ts';
import { missingMedia } from './course-writer.ts';
import { missingAsset } from './join-assets.ts';
import { textContent, type EntrySink, type WriteOptions } from './entry-sink.ts';
import { formatChecksums, zipChecksums } from './package-checksums.ts';
import { contentOf, planInputs, type PlanFolders } from './plan-content.ts';
import { unsafePath } from './safe-path.ts';
import { writeTree } from './tree-writer.ts';
import { assembleZip, type LastEntry } from './zip-base.ts';

/** Where the plan's files come from, and what the checksum list says about the course. */
export interface PackageParts extends PlanFolders {
  readonly plan: PackagePlan;
  readonly course: PackageChecksums['course'];
  readonly draft: boolean;
}

/** Writes the zip `file`. Not atomic by itself: `file` is a temporary one. Throws `too-large` above 4 GiB. */
export async function writePackageZip(file: string, parts: PackageParts, options: WriteOptions = {}): Promise<void> {
  const { plan, course, draft } = parts;
  const facts = { generator: 'Ajar', format: plan.format, course, draft } as const;
  const last: LastEntry = {
    path: checksumFile,
    content: (head) => Buffer.from(zipChecksums(facts, head, null), 'utf8'),
  };
  await assembleZip(file, null, planInputs(plan.entries, parts), last, options);
}

/** Writes into the existing folder `folder`. */
export async function writePackageFolder(
  folder: string,
  parts: PackageParts,
  options: WriteOptions = {},
): Promise<void> {
  await writeTree(folder, (sink) => addPackage(sink, parts), options);
}

/** Number and sum of the bytes that writing the package will read. */
export async function measurePackage(parts: PackageParts): Promise<{ readonly files: number; readonly bytes: number }> {
  let bytes = 0;
  for (const { source } of parts.plan.entries) {
    const content = contentOf(source, parts);
    bytes += content.kind === 'bytes' ? content.bytes.length : await sizeOf(content.file, source);
  }
  return { files: parts.plan.entries.length + 1, bytes };
}

async function addPackage(sink: EntrySink, parts: PackageParts): Promise<void> {
  const files: Record<string, string> = {};
  for (const { path, source } of parts.plan.entries) {
    const fault = unsafePath(path);
    if (fault !== null) throw new Error(`the plan holds an unsafe path: ${path}`);
    files[path] = await sink.add(path, contentOf(source, parts));
  }
  const { plan, course, draft } = parts;
  await sink.add(
    checksumFile,
    textContent(formatChecksums({ generator: 'Ajar', format: plan.format, course, draft, files })),
  );
}

async function sizeOf(file: string, source: PlanSource): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    throw missing(file, source, error);
  }
}

function missing(file: string, source: PlanSource, cause: unknown): ContractFailure {
  if (source.kind === 'media') return missingMedia(source.path);
  return missingAsset(file, cause);
}
