import { stat } from 'node:fs/promises';
import { syncFile } from '#files/atomic.ts';
import { writeSealedPackage } from '#files/sealed-package.ts';
import { verifyPackage } from '#files/verify-package.ts';
import { readZipBase } from '#files/zip-base.ts';
import { withZip } from '#files/zip-reader.ts';
import { failedCheck } from './failed-check.ts';
import type { WritePackageResult, WritePackageTask } from './tasks.ts';

/**
 * Writes one package of a release behind its base, makes it durable and reads it back. The target lies in a folder that
 * nobody sees yet: it is not atomic by itself.
 */
export async function writePackage(task: WritePackageTask, signal: AbortSignal): Promise<WritePackageResult> {
  const { baseDir, target, own, assetsDir, mediaFiles, list, key } = task;
  const base = await readZipBase(baseDir);
  if (base === null) throw new Error(`there is no base in ${baseDir}`);
  const written = await writeSealedPackage(target, base, own, { assetsDir, mediaFiles, list, key }, { signal });
  await syncFile(target);
  await (task.check === 'whole' ? checkWhole(task, written.sha256, signal) : checkEnd(target, written));
  return { kind: 'write-package', ...written };
}

async function checkWhole({ target, assetsDir }: WritePackageTask, sha256: string, signal: AbortSignal): Promise<void> {
  const verified = await verifyPackage(target, { assetsDir, signal });
  const fault = verified.problems.find((problem) => problem.severity === 'error');
  if (fault !== undefined) throw failedCheck(fault.message);
  if (verified.sha256 !== sha256) throw failedCheck(otherBytes);
}

/** The front is the base, which the first package was checked with; a disk that lost something shows it at the end. */
async function checkEnd(target: string, written: { readonly bytes: number; readonly entries: number }): Promise<void> {
  const { size } = await stat(target);
  const entries = await withZip(target, async (zip) => zip.entries.length);
  if (size !== written.bytes || entries !== written.entries) throw failedCheck(otherBytes);
}

const otherBytes = {
  id: 'isinya di diska lain dari yang ditulis. Periksa diska atau USB-nya.',
  en: 'what is on the disk is not what was written. Check the disk or USB stick.',
};
