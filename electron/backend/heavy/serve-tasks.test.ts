import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FromHeavyWorker, ToHeavyWorker } from './protocol.ts';

let folder: string;
let worker: Worker;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ajar-worker-'));
  await mkdir(join(folder, 'kursus'));
  await writeFile(join(folder, 'kursus', 'course.yaml'), 'format: 1\ntitle: Pelayanan\nmodules: []\n');
  worker = new Worker(new URL('worker.ts', import.meta.url));
});
afterEach(async () => {
  await worker.terminate();
  await rm(folder, { recursive: true, force: true });
});

/** Everything the worker says about one task, the last message being its end. */
function answers(...messages: readonly ToHeavyWorker[]): Promise<FromHeavyWorker[]> {
  return new Promise((done, fail) => {
    const heard: FromHeavyWorker[] = [];
    worker.on('error', fail);
    worker.on('message', (message: FromHeavyWorker) => {
      heard.push(message);
      if (message.type !== 'progress') done(heard);
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
    for (const message of messages) worker.postMessage(message);
  });
}

const read = (from: string): ToHeavyWorker => ({
  type: 'run',
  id: 7,
  task: { kind: 'read-course', from, stagingDir: join(folder, 'staging') },
});

test('a worker thread tells its progress and the result', async () => {
  const heard = await answers(read(join(folder, 'kursus')));
  expect(heard[0]).toMatchObject({ type: 'progress', id: 7, progress: { phase: 'reading' } });
  expect(heard.at(-1)).toMatchObject({ type: 'result', id: 7, result: { kind: 'read-course', problems: [] } });
});

test('an expected failure crosses with its sentence and without technical detail', async () => {
  const heard = await answers(read(join(folder, 'tidak-ada')));
  expect(heard.at(-1)).toMatchObject({
    type: 'error',
    id: 7,
    error: { code: 'not-found', message: { id: expect.stringContaining('tidak-ada') } },
    detail: {},
  });
});

test('a cancelled task is answered as cancelled', async () => {
  const heard = await answers(read(join(folder, 'kursus')), { type: 'cancel', id: 7 });
  expect(heard.at(-1)).toEqual({ type: 'cancelled', id: 7 });
});
