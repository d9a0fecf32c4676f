import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { invalidFile } from '#files/failure.ts';
import { adoptCopiedMedia, copiedDatabase } from '#files/library-copy.ts';
import { libraryPaths } from '#store/paths.ts';
import type { BackendContext, Handler } from '../context.ts';
import { allTopics } from '../other-programs.ts';
import { restoreOrThrow } from './restore-backup.ts';

export const libraryRestoreCopy: Handler<'library.restore-copy'> = async (context, { source: token }) => {
  const source = context.ports.files.pathOf(token);
  const database = join(source, copiedDatabase);
  const found = await stat(database).catch(() => null);
  if (found?.isFile() !== true) throw noCopy(source);
  const jobId = context.jobs.start('restore', async (signal, report) => {
    // The media come first: whenever this ends, no course of the library is without them.
    const { media } = libraryPaths(context.ports.libraryDir);
    await adoptCopiedMedia(source, media, {
      signal,
      report: (progress) => report({ phase: 'copying', ...progress }),
    });
    signal.throwIfAborted();
    restoreDatabase(context, database);
    return { kind: 'restore' };
  });
  return { jobId };
};

function restoreDatabase(context: BackendContext, database: string): void {
  const name = context.library.adoptBackup(database);
  try {
    restoreOrThrow(context, name);
  } finally {
    context.publish({ type: 'changed', topics: allTopics, courseId: null });
  }
}

function noCopy(source: string): Error {
  return invalidFile(
    source,
    'ini bukan folder cadangan Ajar: library.db tidak ada di dalamnya. Pilih folder yang dibuat dengan “Salin ke folder”.',
    'this is no backup folder of Ajar: there is no library.db in it. Choose a folder made with “Copy to a folder”.',
  );
}
