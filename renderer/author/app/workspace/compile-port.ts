import type { CompileResponse } from '#author/bridge/compile-messages.ts';
import type { CompilePort } from './analyser.ts';

/** The compiler in its own thread, started with the first request. */
export function startCompileWorker(): CompilePort {
  let worker: Worker | null = null;
  let heard: ((response: CompileResponse) => void) | null = null;
  const start = () => {
    const started = new Worker(new URL('../../features/preview/compile-worker.ts', import.meta.url), {
      type: 'module',
    });
    started.addEventListener('message', (event: MessageEvent<CompileResponse>) => heard?.(event.data));
    return started;
  };
  return {
    post(request) {
      worker ??= start();
      worker.postMessage(request, []);
    },
    listen(listener) {
      heard = listener;
    },
    close() {
      worker?.terminate();
      worker = null;
    },
  };
}
