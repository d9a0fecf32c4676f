import { errorOf, type ErrorDetail } from '../error-of.ts';
import type { FromHeavyWorker, ToHeavyWorker } from './protocol.ts';
import { runHeavyTask } from './run.ts';
import type { HeavyTask } from './tasks.ts';

export interface HeavyPort {
  post(message: FromHeavyWorker): void;
  onMessage(listener: (message: ToHeavyWorker) => void): void;
}

/** Runs what the host asks for until the process or thread ends. */
export function serveHeavyTasks(port: HeavyPort): void {
  const running = new Map<number, AbortController>();
  port.onMessage((message) => {
    switch (message.type) {
      case 'run':
        void serveTask(port, running, message.id, message.task);
        return;
      case 'cancel':
        running.get(message.id)?.abort();
        return;
    }
  });
}

async function serveTask(
  port: HeavyPort,
  running: Map<number, AbortController>,
  id: number,
  task: HeavyTask,
): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  try {
    const result = await runHeavyTask(
      task,
      (progress) => port.post({ type: 'progress', id, progress }),
      controller.signal,
    );
    port.post({ type: 'result', id, result });
  } catch (error) {
    port.post(controller.signal.aborted ? { type: 'cancelled', id } : failed(id, error));
  } finally {
    running.delete(id);
  }
}

function failed(id: number, error: unknown): FromHeavyWorker {
  let detail: ErrorDetail | null = null;
  const known = errorOf(error, (unexpected) => (detail = unexpected));
  return { type: 'error', id, error: known, detail: detail ?? {} };
}
