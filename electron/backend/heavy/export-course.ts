import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ExportResult, JobProgress } from '#shared/contract/events.ts';
import { ContractFailure } from '#shared/contract/result.ts';
import type { CompiledCourse } from '#shared/course/compiled.ts';
import type { Problem } from '#shared/course/problem.ts';
import { compileCourse } from '#shared/packaging/compile.ts';
import { planPackage } from '#shared/packaging/formats.ts';
import { checksumFile } from '#shared/packaging/plan.ts';
import { folderState, writeFileAtomically, writeFolderAtomically } from '#files/atomic.ts';
import { invalidFile } from '#files/failure.ts';
import { measurePackage, writePackageFolder, writePackageZip, type PackageParts } from '#files/package-writer.ts';
import type { VerifiedPackage } from '#shared/packaging/verified-package.ts';
import { verifyPackage } from '#files/verify-package.ts';
import { ByteProgress } from './byte-progress.ts';
import { CourseHasErrors } from './course-has-errors.ts';
import { requireSettings } from './require-settings.ts';
import type { ExportTask } from './tasks.ts';

type Report = (progress: JobProgress) => void;

/** Checks, compiles, writes and verifies a package; it takes its place at the target only when all of that went well. */
export async function exportCourse(task: ExportTask, onProgress: Report, signal: AbortSignal): Promise<ExportResult> {
  if (task.targetKind === 'folder') await refuseForeignFolder(task.target);
  const { course, problems } = compileFor(task, onProgress);
  signal.throwIfAborted();
  const { id, version, title } = course.outline;
  const parts: PackageParts = {
    plan: planPackage(course, task.format),
    assetsDir: task.assetsDir,
    mediaFiles: task.mediaFiles,
    course: { id, version, title },
    draft: course.outline.draft,
  };
  const { bytes, entries, sha256 } = await writeVerified(task, parts, onProgress, signal);
  return { kind: 'export', name: basename(task.target), format: task.format, bytes, entries, sha256, problems };
}

/** A folder is replaced as a whole, so it must be new, empty or an earlier export. */
async function refuseForeignFolder(target: string): Promise<void> {
  const state = await folderState(target);
  if (state === 'file') throw invalidFile(target, 'ini berkas, bukan folder', 'this is a file, not a folder');
  if (state !== 'used' || (await readdir(target)).includes(checksumFile)) return;
  throw invalidFile(
    target,
    'folder ini berisi hal lain. Pilih folder kosong atau folder baru.',
    'this folder holds something else. Choose an empty or a new folder.',
  );
}

function compileFor(
  task: ExportTask,
  onProgress: Report,
): { readonly course: CompiledCourse; readonly problems: readonly Problem[] } {
  const total = task.source.modules.length;
  onProgress({ phase: 'checking', done: 0, total, bytes: 0, totalBytes: 0 });
  requireSettings(task.source);
  onProgress({ phase: 'compiling', done: 0, total, bytes: 0, totalBytes: 0 });
  const { course, problems } = compileCourse(task.source, { draft: task.draft });
  const broken = problems.some((problem) => problem.severity === 'error');
  if (course === null || (broken && !task.draft)) throw new CourseHasErrors(problems);
  onProgress({ phase: 'compiling', done: total, total, bytes: 0, totalBytes: 0 });
  return { course, problems };
}

async function writeVerified(
  task: ExportTask,
  parts: PackageParts,
  onProgress: Report,
  signal: AbortSignal,
): Promise<VerifiedPackage> {
  const size = await measurePackage(parts);
  const writing = new ByteProgress('writing', size, onProgress);
  const options = {
    signal,
    onBytes: (added: number) => writing.addBytes(added),
    onEntry: () => writing.addFile(),
  };
  const finish = async (written: string): Promise<VerifiedPackage> => {
    const verified = await verifyWritten(written, task, size, onProgress, signal);
    signal.throwIfAborted();
    return verified;
  };
  if (task.targetKind === 'zip') {
    return writeFileAtomically(task.target, async (temporary) => {
      await writePackageZip(temporary, parts, options);
      return finish(temporary);
    });
  }
  return writeFolderAtomically(task.target, async (temporary) => {
    await writePackageFolder(temporary, parts, options);
    return finish(temporary);
  });
}

async function verifyWritten(
  written: string,
  task: ExportTask,
  size: { readonly files: number; readonly bytes: number },
  onProgress: Report,
  signal: AbortSignal,
): Promise<VerifiedPackage> {
  const verifying = new ByteProgress('verifying', size, onProgress);
  const onBytes = (added: number): void => verifying.addBytes(added);
  const verified = await verifyPackage(written, { assetsDir: task.assetsDir, signal, onBytes });
  const fault = verified.problems.find((problem) => problem.severity === 'error');
  if (fault === undefined) return verified;
  throw new ContractFailure(
    'internal',
    {
      id: `Paket yang baru ditulis tidak lolos pemeriksaan, jadi tidak disimpan: ${fault.message.id}`,
      en: `The package just written did not pass its check, so it was not kept: ${fault.message.en}`,
    },
    { retry: true },
  );
}
