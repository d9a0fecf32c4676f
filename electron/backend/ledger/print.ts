import { stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { writeFileAtomically } from '#files/atomic.ts';
import { ContractFailure } from '#shared/contract/result.ts';
import { overviewPage } from '#shared/documents/overview-page.ts';
import type { BackendContext, Handler } from '../context.ts';
import { printerMissing } from '../document/printer.ts';
import { findGroup } from '../group/find.ts';
import { documentFile } from '../heavy/tasks.ts';
import { withStaging } from '../import/staging.ts';
import { shownLocale } from '../settings/shown-locale.ts';
import { courseOverview } from './course-overview.ts';

export const ledgerPrint: Handler<'ledger.print'> = async (context, asked) => {
  const { ports, library } = context;
  const target = ports.files.pathOf(asked.target);
  const reads = library.reads();
  const overview = courseOverview(reads, asked.courseId, asked.groupId);
  const html = overviewPage({
    courseTitle: reads.courses.find(asked.courseId)?.title ?? overview.newest?.title ?? '',
    group: asked.groupId === null ? null : findGroup(reads, asked.groupId).name,
    overview,
    at: ports.clock.now().toISOString(),
    locale: shownLocale(context),
    minutesFromUtc: asked.minutesFromUtc,
  });
  const write = writerOf(context, target, html);
  return writeFileAtomically(target, async (temporary) => {
    await write(temporary);
    return { bytes: (await stat(temporary)).size };
  });
};

/** Throws `invalid` for another ending than .html and .pdf, or when nothing can make a PDF. */
function writerOf({ ports }: BackendContext, target: string, html: string): (file: string) => Promise<void> {
  const { printer } = ports;
  switch (extname(target).toLowerCase()) {
    case '.html':
      return (file) => writeFile(file, html);
    case '.pdf':
      if (printer === undefined) throw printerMissing();
      return (file) =>
        withStaging(ports.libraryDir, ports.ids, async (dir) => {
          const page = join(dir, documentFile);
          await writeFile(page, html);
          await printer.print({ page, target: file }, new AbortController().signal);
        });
    default:
      throw new ContractFailure('invalid', {
        id: `Nama berkas “${basename(target)}” harus berakhir dengan .pdf atau .html.`,
        en: `The file name “${basename(target)}” has to end in .pdf or .html.`,
      });
  }
}
