import { Worker } from 'node:worker_threads';
import type { FromHeavyWorker } from '../heavy/protocol.ts';
import type { HeavyRunner, Log } from '../ports.ts';
import { createRemoteHeavyRunner } from './remote-heavy-runner.ts';

/** Heavy work in a worker thread. `workerFile`: absolute path of the heavy worker's script. */
export function createThreadHeavyRunner(workerFile: string, log?: Log): HeavyRunner {
  return createRemoteHeavyRunner(
    (events) => {
      const worker = new Worker(workerFile);
      let failure = '';
      // The worker's script speaks the protocol and nothing else.
      worker.on('message', (message: FromHeavyWorker) => events.message(message));
      worker.on('error', (error) => {
        failure = error instanceof Error ? error.name : typeof error;
      });
      worker.on('exit', (code) => events.ended(failure === '' ? `exit ${code}` : failure));
      return {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
        post: (message) => worker.postMessage(message),
        kill: async () => void (await worker.terminate()),
      };
    },
    (event, detail) => log?.error(event, detail),
  );
}
