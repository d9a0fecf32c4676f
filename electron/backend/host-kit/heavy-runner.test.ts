import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HeavyTask } from '../heavy/tasks.ts';
import type { HeavyRunner } from '../ports.ts';
import { createInlineHeavyRunner } from './inline-heavy-runner.ts';
import { createThreadHeavyRunner } from './thread-heavy-runner.ts';

const worker = path.join(import.meta.dirname, '..', 'heavy', 'worker.ts');
let dir: string;
let runner: HeavyRunner;
const ignore = (): void => undefined;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'ajar-heavy-'));
});
afterEach(async () => {
  await runner.close();
  rmSync(dir, { recursive: true, force: true });
});

function readTask(folder: string): HeavyTask {
  return { kind: 'read-course', from: path.join(dir, folder), stagingDir: path.join(dir, 'staging') };
}
function courseFolder(folder: string): void {
  mkdirSync(path.join(dir, folder, 'modules'), { recursive: true });
  const settings = 'format: 1\nid: 0198f2a4-0000-7000-8000-000000000001\ntitle: Contoh\nmodules: [ 01-a.md ]\n';
  writeFileSync(path.join(dir, folder, 'course.yaml'), settings);
  writeFileSync(path.join(dir, folder, 'modules', '01-a.md'), '---\ntitle: A\n---\nIsi\n');
}

describe.each([
  ['inline', () => createInlineHeavyRunner()],
  ['in a worker thread', () => createThreadHeavyRunner(worker)],
])('heavy work %s', (_where, create) => {
  beforeEach(() => {
    runner = create();
  });

  test('gives the result of its task and tells how far it is', async () => {
    courseFolder('kursus');
    const phases: string[] = [];
    const result = await runner.run(
      readTask('kursus'),
      (progress) => void phases.push(progress.phase),
      new AbortController().signal,
    );
    expect(result.kind === 'read-course' && result.source.modules.map((module) => module.file)).toEqual(['01-a.md']);
    expect(phases).toContain('reading');
  });

  test('fails with what the person should know, and works again afterwards', async () => {
    courseFolder('kursus');
    const { signal } = new AbortController();
    await expect(runner.run(readTask('tidak-ada'), ignore, signal)).rejects.toMatchObject({
      name: 'ContractFailure',
      code: 'not-found',
    });
    expect((await runner.run(readTask('kursus'), ignore, signal)).kind).toBe('read-course');
  });

  test('rejects with the reason of its signal when it is cancelled', async () => {
    courseFolder('kursus');
    const abort = new AbortController();
    const reason = new Error('cancelled by the trainer');
    const running = runner.run(readTask('kursus'), () => abort.abort(reason), abort.signal);
    await expect(running).rejects.toBe(reason);
    await expect(runner.run(readTask('kursus'), ignore, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});

test('when the worker crashes its work fails with a sentence, and the next work gets a new worker', async () => {
  const crashing = path.join(dir, 'worker.mjs');
  writeFileSync(
    crashing,
    `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (message) => {
      if (message.task.from.endsWith('crash')) process.exit(7);
      parentPort.postMessage({ type: 'result', id: message.id, result: { kind: 'read-course' } });
    });`,
  );
  const logged: string[] = [];
  runner = createThreadHeavyRunner(crashing, {
    info: ignore,
    error: (event, detail) => void logged.push(`${event} ${String(detail?.['reason'])}`),
  });
  const { signal } = new AbortController();
  await expect(runner.run(readTask('crash'), ignore, signal)).rejects.toMatchObject({ code: 'internal', retry: true });
  expect(logged).toEqual(['heavy-worker-ended exit 7']);
  expect(await runner.run(readTask('kursus'), ignore, signal)).toEqual({ kind: 'read-course' });
});
