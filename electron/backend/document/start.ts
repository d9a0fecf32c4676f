import { stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { DocumentResult, JobProgress } from '#shared/contract/events.ts';
import { ContractFailure } from '#shared/contract/result.ts';
import { writeFileAtomically } from '#files/atomic.ts';
import { libraryPaths } from '#store/paths.ts';
import type { BackendContext, Handler } from '../context.ts';
import { courseSnapshot } from '../course/snapshot.ts';
import { releaseNotFound } from '../failures.ts';
import { documentFile, type DocumentForm, type DocumentTask } from '../heavy/tasks.ts';
import { expectResult } from '../heavy-result.ts';
import { withStaging } from '../import/staging.ts';
import type { Printer } from '../ports.ts';
import { loadRelease } from '../release/load.ts';
import { printerMissing } from './printer.ts';

function formOf(target: string, kind: DocumentTask['request']['kind']): DocumentForm {
  const extension = extname(target).toLowerCase();
  const forms: Readonly<Record<string, DocumentForm>> =
    kind === 'epub' ? { '.epub': 'epub' } : { '.pdf': 'pages', '.html': 'one-page' };
  const form = forms[extension];
  if (form !== undefined) return form;
  const wanted = Object.keys(forms).join(' / ');
  throw new ContractFailure('invalid', {
    id: `Nama berkas “${basename(target)}” harus berakhir dengan ${wanted}.`,
    en: `The file name “${basename(target)}” has to end in ${wanted}.`,
  });
}

type Report = (progress: JobProgress) => void;

/** The page is written first, with its pictures beside it; the printer gets only that folder. A handout is printed twice. */
async function printed(
  { ports }: BackendContext,
  printer: Printer,
  task: DocumentTask,
  report: Report,
  signal: AbortSignal,
): Promise<DocumentResult> {
  return withStaging(ports.libraryDir, ports.ids, async (dir) => {
    await ports.heavy.run({ ...task, target: dir }, report, signal);
    const page = join(dir, documentFile);
    report({ phase: 'printing', done: 0, total: 0, bytes: 0, totalBytes: 0 });
    if (task.request.kind === 'handout') {
      const first = join(dir, 'first.pdf');
      await printer.print({ page, target: first }, signal);
      await ports.heavy.run({ kind: 'number-contents', page, printed: first }, () => undefined, signal);
    }
    return writeFileAtomically(task.target, async (temporary) => {
      await printer.print({ page, target: temporary }, signal);
      signal.throwIfAborted();
      return { kind: 'document', name: basename(task.target), bytes: (await stat(temporary)).size };
    });
  });
}

type PrintedText = Pick<DocumentTask, 'source' | 'compiled' | 'mediaFiles' | 'edition' | 'modified'>;

/** Throws `not-found`, also for a release of another course. */
function printedText({ library, ports }: BackendContext, courseId: string, releaseId: string | null): PrintedText {
  const reads = library.reads();
  const { media } = libraryPaths(ports.libraryDir);
  if (releaseId === null) {
    const modified = ports.clock.now().toISOString();
    const edition = { kind: 'draft', day: ports.clock.day(modified) } as const;
    return { ...courseSnapshot(reads, media, courseId), compiled: null, edition, modified };
  }
  const { head, source, compiled, mediaFiles } = loadRelease(reads, media, releaseId);
  if (head.courseId !== courseId) throw releaseNotFound();
  const edition = { kind: 'release', day: ports.clock.day(head.at) } as const;
  return { source, compiled, mediaFiles, edition, modified: head.at };
}

export const documentStart: Handler<'document.start'> = (context, { courseId, releaseId, request, target: token }) => {
  const { ports, jobs } = context;
  const target = ports.files.pathOf(token);
  const form = formOf(target, request.kind);
  const { printer } = ports;
  if (form === 'pages' && printer === undefined) throw printerMissing();
  const task: DocumentTask = {
    kind: 'document',
    ...printedText(context, courseId, releaseId),
    request,
    form,
    target,
    numbers: printer?.numbers ?? 'page',
  };
  const jobId = jobs.start('document', async (signal, report) => {
    if (form === 'pages' && printer !== undefined) return printed(context, printer, task, report, signal);
    return expectResult('document', await ports.heavy.run(task, report, signal));
  });
  return { jobId };
};
