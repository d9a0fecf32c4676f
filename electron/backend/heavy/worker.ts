/**
 * The heavy worker: the same file runs as a worker thread (terminal, browser edition) and as Electron's utility process
 * (desktop). It speaks `protocol.ts` over whichever port it was given.
 */
import { parentPort } from 'node:worker_threads';
import { serveHeavyTasks, type HeavyPort } from './serve-tasks.ts';
import type { ToHeavyWorker } from './protocol.ts';

/** The part of Electron's `process.parentPort` that matters here; its messages are events with `data`. */
interface UtilityPort {
  on(event: 'message', listener: (event: { readonly data: ToHeavyWorker }) => void): void;
  postMessage(message: unknown): void;
}

function hostPort(): HeavyPort {
  const port = parentPort;
  if (port !== null) {
    return {
      post: (message) => port.postMessage(message),
      onMessage: (listener) => void port.on('message', listener),
    };
  }
  if ('parentPort' in process) {
    // Electron adds `parentPort` to a utility process; there are no types for it without importing Electron.
    const utility = process.parentPort as UtilityPort;
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a process, not a window
      post: (message) => utility.postMessage(message),
      onMessage: (listener) => utility.on('message', (event) => listener(event.data)),
    };
  }
  throw new Error('the heavy worker was started without a host');
}

serveHeavyTasks(hostPort());
