import { once } from 'node:events';
import { utilityProcess } from 'electron';
import type { FromHeavyWorker } from '#backend/heavy/protocol.ts';
import { createRemoteHeavyRunner } from '#backend/host-kit/remote-heavy-runner.ts';
import type { HeavyRunner, Log } from '#backend/ports.ts';

/** Heavy work in a process of its own, so that neither the window nor the host ever waits for an export. */
export function createUtilityHeavyRunner(workerFile: string, log: Log): HeavyRunner {
  return createRemoteHeavyRunner(
    (events) => {
      const worker = utilityProcess.fork(workerFile, [], { serviceName: 'Ajar heavy work' });
      const exited = once(worker, 'exit');
      // The worker's script speaks the protocol and nothing else.
      worker.on('message', (message: FromHeavyWorker) => events.message(message));
      worker.on('exit', (code) => events.ended(`exit ${code}`));
      return {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
        post: (message) => worker.postMessage(message),
        kill: async () => {
          if (worker.kill()) await exited;
        },
      };
    },
    (event, detail) => log.error(event, detail),
  );
}
