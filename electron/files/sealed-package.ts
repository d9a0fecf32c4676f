/** Writes a package of a release: the base that all packages of it share, its own files, and the signed checksum list. */
import { checksumFile, type PlanEntry } from '#shared/packaging/plan.ts';
import type { WriteOptions } from './entry-sink.ts';
import { zipChecksums, type ListFacts } from './package-checksums.ts';
import { planInputs, type PlanFolders } from './plan-content.ts';
import type { SigningKey } from './signing.ts';
import { assembleZip, type AssembledZip, type LastEntry, type ZipBase } from './zip-base.ts';

/** What makes the package one of its release; `mediaFiles` holds the logo, too. */
export interface PackageMaking extends PlanFolders {
  readonly list: ListFacts;
  readonly key: SigningKey;
}

/**
 * Writes the zip `target`, which is a temporary file: it is not atomic by itself. The same input, the same bytes. Throws
 * `too-large` above 4 GiB.
 */
export async function writeSealedPackage(
  target: string,
  base: ZipBase,
  own: readonly PlanEntry[],
  making: PackageMaking,
  options: WriteOptions = {},
): Promise<AssembledZip> {
  const last: LastEntry = {
    path: checksumFile,
    content: (head) => Buffer.from(zipChecksums(making.list, head, making.key), 'utf8'),
  };
  return assembleZip(target, base, planInputs(own, making), last, options);
}
