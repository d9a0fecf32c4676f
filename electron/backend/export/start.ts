import { libraryPaths } from '#store/paths.ts';
import type { Handler } from '../context.ts';
import { courseSnapshot } from '../course/snapshot.ts';
import { expectResult } from '../heavy-result.ts';

export const exportStart: Handler<'export.start'> = (context, { courseId, format, target: token, draft }) => {
  const { library, ports, jobs } = context;
  const target = ports.files.pathOf(token);
  const { source, mediaFiles } = courseSnapshot(library.reads(), libraryPaths(ports.libraryDir).media, courseId);
  const targetKind = /\.zip$/i.test(target) ? 'zip' : 'folder';
  const jobId = jobs.start('export', async (signal, report) => {
    const { assetsDir } = ports;
    const task = { kind: 'export', source, mediaFiles, assetsDir, format, target, targetKind, draft } as const;
    return expectResult('export', await ports.heavy.run(task, report, signal));
  });
  return { jobId };
};
