import { libraryPaths } from '#store/paths.ts';
import type { Handler } from '../context.ts';
import { courseSnapshot } from '../course/snapshot.ts';
import { expectResult } from '../heavy-result.ts';

export const packStart: Handler<'pack.start'> = ({ library, ports, jobs }, { courseId, target: token }) => {
  const target = ports.files.pathOf(token);
  const { source, mediaFiles } = courseSnapshot(library.reads(), libraryPaths(ports.libraryDir).media, courseId);
  const jobId = jobs.start('pack', async (signal, report) =>
    expectResult('pack', await ports.heavy.run({ kind: 'pack', source, mediaFiles, target }, report, signal)),
  );
  return { jobId };
};
