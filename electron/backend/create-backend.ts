import { libraryPaths } from '#store/paths.ts';
import type { Backend } from './backend.ts';
import type { BackendContext } from './context.ts';
import { removeLeftStaging } from './batch/left-staging.ts';
import { createDispatch, type DispatchOptions } from './dispatch.ts';
import { createEventHub } from './events.ts';
import { handlers } from './handlers.ts';
import { removeOldStaging } from './import/staging.ts';
import { createJobRegistry } from './job-registry.ts';
import { holdLibrary } from './library-holder.ts';
import { watchOtherPrograms } from './other-programs.ts';
import type { BackendPorts } from './ports.ts';
import { createPreviewFiles } from './preview/preview-files.ts';
import { purgeTrash } from './purge-trash.ts';
import { keepSettings } from './settings/keeper.ts';

/** Milliseconds. */
const hour = 60 * 60 * 1_000;

/**
 * Opens the library and the door to it. A damaged or newer library is no failure: `app.info` tells its state. Throws only
 * when another process keeps the database locked or a released migration was changed.
 */
export function createBackend(ports: BackendPorts, options: DispatchOptions = { outputs: 'trusted' }): Backend {
  const library = holdLibrary(ports);
  const events = createEventHub(ports.log);
  const jobs = createJobRegistry({ clock: ports.clock, ids: ports.ids, log: ports.log, publish: events.publish });
  const context: BackendContext = {
    ports,
    library,
    settings: keepSettings(library),
    jobs,
    publish: events.publish,
  };
  const previewFiles = createPreviewFiles({
    assetsDir: ports.assetsDir,
    mediaDir: libraryPaths(ports.libraryDir).media,
  });
  let backingUp = startLibrary(context);
  // Some laptops are put to sleep for weeks and never shut down.
  const hourly = setInterval(() => {
    backingUp = backingUp.then(() => backUpWhenDue(context));
  }, hour);
  hourly.unref();
  const stopWatching = watchOtherPrograms(context);
  return {
    dispatch: createDispatch(context, handlers, options),
    subscribe: events.subscribe,
    previewFile(courseId, path) {
      const opened = library.current();
      const reads = opened.state === 'ok' ? opened.library : opened.state === 'newer' ? opened.reads : null;
      return reads && previewFiles.find(reads, courseId, path);
    },
    async close() {
      stopWatching();
      clearInterval(hourly);
      await jobs.close();
      await backingUp;
      library.close();
    },
  };
}

/** What happens at every start: the trash is emptied of what is too old, and the daily backup is made. */
async function startLibrary(context: BackendContext): Promise<void> {
  const { library, ports } = context;
  const opened = library.current();
  if (opened.state !== 'ok') {
    ports.log.error('library-not-ok', { state: opened.state, detail: opened.state === 'damaged' ? opened.detail : '' });
    return;
  }
  try {
    purgeTrash(opened.library, ports.clock.now());
    await removeOldStaging(ports.libraryDir, ports.clock.now());
    await removeLeftStaging(ports, opened.library);
  } catch (error) {
    // Neither is worth stopping the work for: a full disk must not keep the trainer from her courses.
    ports.log.error('start-work-failed', { error: error instanceof Error ? error.message : String(error) });
  }
  await backUpWhenDue(context);
}

async function backUpWhenDue({ library, ports }: BackendContext): Promise<void> {
  const opened = library.current();
  if (opened.state !== 'ok') return;
  try {
    const backup = await opened.backUp();
    if (backup !== null) ports.log.info('backup-made', { backup });
  } catch (error) {
    ports.log.error('backup-failed', { error: error instanceof Error ? error.message : String(error) });
  }
}
