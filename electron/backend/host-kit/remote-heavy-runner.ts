/** Heavy work in another thread or process, whatever carries the messages. */
import type { JobProgress } from '#shared/contract/events.ts';
import { ContractFailure } from '#shared/contract/result.ts';
import type { FromHeavyWorker, ToHeavyWorker } from '../heavy/protocol.ts';
import type { HeavyResult } from '../heavy/tasks.ts';
import type { HeavyRunner } from '../ports.ts';

/** A running worker. */
export interface HeavyChannel {
  post(message: ToHeavyWorker): void;
  /** Ends the worker at once. */
  kill(): Promise<void>;
}

export interface HeavyChannelEvents {
  message(message: FromHeavyWorker): void;
  /** The worker is gone, on purpose or not; told once. */
  ended(reason: string): void;
}

interface Pending {
  readonly onProgress: (progress: JobProgress) => void;
  readonly resolve: (result: HeavyResult) => void;
  readonly reject: (reason: unknown) => void;
  readonly signal: AbortSignal;
}

/**
 * One worker, started with the first task and again after a crash. When it crashes, its tasks reject with a failure that
 * says so; the app goes on. `logged` hears of crashes and of unexpected errors.
 */
export function createRemoteHeavyRunner(
  connect: (events: HeavyChannelEvents) => HeavyChannel,
  logged: (event: string, detail: Readonly<Record<string, string>>) => void,
): HeavyRunner {
  const pending = new Map<number, Pending>();
  let channel: HeavyChannel | null = null;
  let nextId = 1;

  function receive(message: FromHeavyWorker): void {
    const task = pending.get(message.id);
    if (!task) return;
    if (message.type === 'progress') return task.onProgress(message.progress);
    pending.delete(message.id);
    switch (message.type) {
      case 'result':
        return task.resolve(message.result);
      case 'cancelled':
        return task.reject(task.signal.reason);
      case 'error': {
        if (Object.keys(message.detail).length > 0) logged('heavy-task-failed', message.detail);
        const { code, message: text, retry } = message.error;
        return task.reject(new ContractFailure(code, text, { retry }));
      }
    }
  }

  function start(): HeavyChannel {
    const started = connect({
      message: receive,
      ended(reason) {
        if (channel !== started) return;
        channel = null;
        const abandoned = [...pending.values()];
        pending.clear();
        if (abandoned.length > 0) logged('heavy-worker-ended', { reason });
        for (const task of abandoned) task.reject(task.signal.aborted ? task.signal.reason : workerEnded());
      },
    });
    return started;
  }

  return {
    async run(task, onProgress, signal) {
      signal.throwIfAborted();
      channel ??= start();
      const id = nextId;
      nextId += 1;
      const { promise, resolve, reject } = Promise.withResolvers<HeavyResult>();
      pending.set(id, { onProgress, resolve, reject, signal });
      const cancel = (): void => channel?.post({ type: 'cancel', id });
      signal.addEventListener('abort', cancel, { once: true });
      channel.post({ type: 'run', id, task });
      return promise.finally(() => signal.removeEventListener('abort', cancel));
    },
    async close() {
      const closing = channel;
      channel = null;
      for (const task of pending.values()) task.reject(workerEnded());
      pending.clear();
      await closing?.kill();
    },
  };
}

function workerEnded(): ContractFailure {
  return new ContractFailure(
    'internal',
    {
      id: 'Pekerjaan ini terhenti di tengah jalan. Kursus Anda tetap aman. Coba sekali lagi.',
      en: 'This job was cut off. Your course is safe. Please try again.',
    },
    { retry: true },
  );
}
