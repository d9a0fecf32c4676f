/** A library opened by the terminal: the same backend as in the app, with the work on this thread. */
import { existsSync } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { debuglog } from 'node:util';
import { createBackend } from '#backend/create-backend.ts';
import type { Backend } from '#backend/backend.ts';
import { systemClock } from '#backend/host-kit/clock.ts';
import { createFileTokens, type FileTokenRegistry } from '#backend/host-kit/file-tokens.ts';
import { systemIds } from '#backend/host-kit/ids.ts';
import { createInlineHeavyRunner } from '#backend/host-kit/inline-heavy-runner.ts';
import type { Log } from '#backend/ports.ts';
import { aboutFile } from '#files/failure.ts';
import type { MethodName, InputOf, OutputOf } from '#shared/contract/contract.ts';
import type { JobResult, JobState } from '#shared/contract/events.ts';
import { ContractFailure } from '#shared/contract/result.ts';
import { libraryPaths } from '#store/paths.ts';
import { printerHere } from './printer-here.ts';
import { UsageError } from './say.ts';
import type { Terminal } from './terminal.ts';

const debug = debuglog('ajar');

export interface LibrarySession {
  readonly files: FileTokenRegistry;
  /** Calls a method; throws its failure. */
  call<M extends MethodName>(name: M, input: InputOf<M>): Promise<OutputOf<M>>;
  /** Starts a job, shows its progress and waits for its result; Ctrl-C cancels it. */
  job(start: () => Promise<{ readonly jobId: string }>): Promise<JobResult>;
}

/** Throws when `dir` holds no library, so that a mistyped name does not make one. */
export function requireLibrary(dir: string): void {
  if (existsSync(libraryPaths(resolve(dir)).database)) return;
  throw new UsageError({ id: `Ini bukan perpustakaan Ajar: ${dir}`, en: `This is not an Ajar library: ${dir}` });
}

/**
 * Opens the library in `dir` (made when missing), lends it to `work` and closes it. A library that was made here is
 * removed again when `work` fails: a command that did nothing leaves nothing.
 */
export async function withLibrary<T>(
  terminal: Terminal,
  dir: string,
  work: (session: LibrarySession) => Promise<T>,
): Promise<T> {
  const libraryDir = resolve(terminal.cwd, dir);
  const made = await aboutFile(libraryDir, () => makeFolder(libraryDir));
  try {
    return await withOpenLibrary(terminal, libraryDir, work);
  } catch (error) {
    if (made !== undefined) await rm(made, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Gives the outermost folder that had to be made; undefined when all was there. Node's own `recursive` never ends where
 * nobody can make anything, such as below /proc.
 */
async function makeFolder(dir: string): Promise<string | undefined> {
  if (existsSync(dir)) {
    if ((await stat(dir)).isDirectory()) return undefined;
    throw new UsageError({ id: `Ini berkas, bukan folder: ${dir}`, en: `This is a file, not a folder: ${dir}` });
  }
  const above = await makeFolder(dirname(dir));
  await mkdir(dir);
  return above ?? dir;
}

async function withOpenLibrary<T>(
  terminal: Terminal,
  libraryDir: string,
  work: (session: LibrarySession) => Promise<T>,
): Promise<T> {
  const files = createFileTokens();
  const heavy = createInlineHeavyRunner();
  const backend = createBackend({
    edition: 'terminal',
    appVersion: terminal.appVersion,
    systemLocale: terminal.locale,
    libraryDir,
    assetsDir: terminal.assetsDir,
    clock: systemClock,
    ids: systemIds,
    files,
    log: debugLog,
    heavy,
    ...printerHere(terminal),
    preview: { open: noPreview },
  });
  try {
    const session: LibrarySession = {
      files,
      call: (name, input) => call(backend, name, input),
      job: (start) => runJob(backend, terminal, start),
    };
    await requireHealth(session);
    return await work(session);
  } finally {
    await backend.close();
    await heavy.close();
  }
}

async function call<M extends MethodName>(backend: Backend, name: M, input: InputOf<M>): Promise<OutputOf<M>> {
  const result = await backend.dispatch(name, input);
  if (!result.ok) throw new ContractFailure(result.error.code, result.error.message, { retry: result.error.retry });
  // The backend's handlers are typed by the same contract.
  return result.value as OutputOf<M>;
}

async function runJob(
  backend: Backend,
  terminal: Terminal,
  start: () => Promise<{ readonly jobId: string }>,
): Promise<JobResult> {
  const ended = Promise.withResolvers<JobState>();
  let jobId: string | null = null;
  const stop = backend.subscribe((event) => {
    if (event.type !== 'job') return;
    if (event.job.status !== 'running') ended.resolve(event.job);
    else if (event.job.progress !== null) terminal.progress(event.job.progress);
  });
  const cancel = (): void => {
    if (jobId !== null) void backend.dispatch('job.cancel', { jobId });
  };
  terminal.signal.addEventListener('abort', cancel, { once: true });
  try {
    ({ jobId } = await start());
    if (terminal.signal.aborted) cancel();
    return resultOf(await ended.promise, terminal);
  } finally {
    stop();
    terminal.signal.removeEventListener('abort', cancel);
  }
}

function resultOf(job: JobState, terminal: Terminal): JobResult {
  terminal.signal.throwIfAborted();
  if (job.result !== null) return job.result;
  if (job.error === null) throw new Error('the job ended without a result');
  throw new ContractFailure(job.error.code, job.error.message, { retry: job.error.retry });
}

/** A damaged or newer library is said at once, in the words of the app. */
async function requireHealth(session: LibrarySession): Promise<void> {
  const { library } = await session.call('app.info', {});
  if (library.state !== 'damaged') return;
  throw new ContractFailure('forbidden', {
    id: 'Perpustakaan ini rusak. Buka Ajar untuk memulihkannya dari cadangan.',
    en: 'This library is damaged. Open Ajar to restore it from a backup.',
  });
}

/** The person gets one sentence; what lies behind it is shown with NODE_DEBUG=ajar. */
const debugLog: Log = {
  info: () => undefined,
  error: (event, detail = {}) => debug('%s %j', event, detail),
};

function noPreview(): never {
  throw new Error('the terminal has no preview');
}
