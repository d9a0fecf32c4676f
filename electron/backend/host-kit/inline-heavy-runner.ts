import { runHeavyTask } from '../heavy/run.ts';
import type { HeavyRunner } from '../ports.ts';

/** Heavy work on this thread: for the terminal, where nothing else waits. */
export function createInlineHeavyRunner(): HeavyRunner {
  const closing = new AbortController();
  return {
    run: (task, onProgress, signal) => runHeavyTask(task, onProgress, AbortSignal.any([signal, closing.signal])),
    async close() {
      closing.abort();
    },
  };
}
