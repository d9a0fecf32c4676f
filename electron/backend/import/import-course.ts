import type { ImportConflict, ImportResult, JobProgress } from '#shared/contract/events.ts';
import type { Topic } from '#shared/contract/define.ts';
import type { MediaRow } from '#store/repositories/media.ts';
import type { BackendContext } from '../context.ts';
import { expectResult } from '../heavy-result.ts';
import { identify, type IncomingCourse } from './identify.ts';
import { insertImported } from './insert-imported.ts';
import { adoptMedia, withStaging } from './staging.ts';
import { replaceCourse } from './replace-course.ts';

export interface ImportRequest {
  /** Absolute path of a folder or an `.ajar` file. */
  readonly from: string;
  readonly onConflict: 'refuse' | 'replace' | 'copy';
}

const touched: readonly Topic[] = ['courses', 'course', 'modules', 'media'];

/** Reads, then stores everything in one transaction. Media go in before it: content without a course does no harm. */
export async function importCourse(
  context: BackendContext,
  request: ImportRequest,
  signal: AbortSignal,
  report: (progress: JobProgress) => void,
): Promise<ImportResult | ImportConflict> {
  const { ports, library } = context;
  const { paths } = library.library();
  const [incoming, media] = await withStaging(paths.dir, ports.ids, async (stagingDir) => {
    const task = { kind: 'read-course', from: request.from, stagingDir } as const;
    const read = expectResult('read-course', await ports.heavy.run(task, report, signal));
    return [identify(read, ports.ids), await adoptMedia(paths.media, read)] as const;
  });
  signal.throwIfAborted();
  report({ phase: 'storing', done: 0, total: 1, bytes: 0, totalBytes: 0 });
  const result = store(context, incoming, media, request.onConflict);
  if (result.kind === 'import') context.publish({ type: 'changed', topics: touched, courseId: result.courseId });
  return result;
}

function store(
  { ports, library }: BackendContext,
  incoming: IncomingCourse,
  media: readonly MediaRow[],
  onConflict: ImportRequest['onConflict'],
): ImportResult | ImportConflict {
  const open = library.library();
  const now = ports.clock.now();
  return open.write((writes) => {
    const present = open.courses.find(incoming.settings.id);
    if (present && onConflict === 'refuse') {
      return { kind: 'import-conflict', courseId: present.id, title: present.title };
    }
    const stored =
      present && onConflict === 'replace'
        ? replaceCourse({ library: open, writes, ids: ports.ids, now }, present, incoming, media)
        : insertImported(writes, ports.ids, now, present ? 'copy' : 'original', incoming, media);
    return { kind: 'import', ...stored, problems: incoming.problems };
  });
}
