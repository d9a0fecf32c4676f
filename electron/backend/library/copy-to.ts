import { basename } from 'node:path';
import { folderState } from '#files/atomic.ts';
import { invalidFile } from '#files/failure.ts';
import { writeLibraryCopy } from '#files/library-copy.ts';
import type { Handler } from '../context.ts';
import { libraryDamaged } from '../failures.ts';

export const libraryCopyTo: Handler<'library.copy-to'> = async (context, { target: token }) => {
  const { library, ports, jobs } = context;
  const opened = library.current();
  if (opened.state !== 'ok') throw libraryDamaged();
  const target = ports.files.pathOf(token);
  const state = await folderState(target);
  if (state === 'used' || state === 'file') throw targetIsTaken(target);
  const jobId = jobs.start('backup', async (signal, report) => {
    const createdAt = ports.clock.now().toISOString();
    const { files, bytes } = await writeLibraryCopy(
      target,
      {
        mediaDir: opened.library.paths.media,
        about: { createdAt, appVersion: ports.appVersion },
        writeDatabase: (file) => opened.copyTo(file),
      },
      { signal, report: (progress) => report({ phase: 'copying', ...progress }) },
    );
    ports.log.info('library-copied', { files, bytes });
    return { kind: 'backup', name: basename(target), files, bytes };
  });
  return { jobId };
};

function targetIsTaken(target: string): Error {
  return invalidFile(
    target,
    'tempat ini sudah berisi. Pilih folder kosong atau folder baru.',
    'this place is not empty. Choose an empty or a new folder.',
  );
}
