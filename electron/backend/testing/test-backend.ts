/** A backend over a real library in a temporary folder, with a clock and ids that a test controls. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AjarEvent, JobState } from '#shared/contract/events.ts';
import type { InputOf, MethodName, OutputOf } from '#shared/contract/contract.ts';
import type { ContractError } from '#shared/contract/result.ts';
import { dayAt } from '#shared/course/figures.ts';
import type { Backend } from '../backend.ts';
import { createBackend } from '../create-backend.ts';
import { createFileTokens, type FileTokenRegistry } from '../host-kit/file-tokens.ts';
import { uuidV7 } from '../host-kit/ids.ts';
import { createInlineHeavyRunner } from '../host-kit/inline-heavy-runner.ts';
import type { BackendPorts } from '../ports.ts';

export interface TestClock {
  now(): Date;
  /** In Jakarta, wherever the test runs. */
  day(at: string): string;
  advance(milliseconds: number): void;
}

export interface LoggedLine {
  readonly level: 'info' | 'error';
  readonly event: string;
  readonly detail: Readonly<Record<string, string | number | boolean>>;
}

export interface TestBackend {
  readonly dir: string;
  readonly libraryDir: string;
  readonly assetsDir: string;
  readonly clock: TestClock;
  readonly files: FileTokenRegistry;
  readonly events: readonly AjarEvent[];
  readonly log: readonly LoggedLine[];
  backend: Backend;
  /** The method's value; fails the test with the error's message otherwise. */
  call<M extends MethodName>(name: M, input: InputOf<M>): Promise<OutputOf<M>>;
  /** The method's error; fails the test when it succeeds. */
  fail(name: string, input: unknown): Promise<ContractError>;
  /** Waits for the event that tells of the job's end. */
  jobEnd(jobId: string): Promise<JobState>;
  /** Closes and opens again, as after quitting the app. */
  restart(): Promise<void>;
  dispose(): Promise<void>;
}

function testClock(): TestClock {
  let time = Date.parse('2026-01-05T01:00:00.000Z');
  return {
    now: () => new Date(time),
    day: (at) => dayAt(at, 420),
    advance(milliseconds) {
      time += milliseconds;
    },
  };
}

/** UUIDs in a fixed sequence; the tail differs enough to draw question ids from. */
function testIds(clock: TestClock): { uuid(): string } {
  let count = 0;
  return {
    uuid() {
      count += 1;
      const random = Buffer.alloc(10);
      random.writeUInt32BE(count, 0);
      random.writeUInt32BE(Math.imul(count, 2_654_435_761) >>> 0, 4);
      return uuidV7(clock.now().getTime(), random);
    },
  };
}

export function createTestBackend(overrides: Partial<BackendPorts> = {}): TestBackend {
  const dir = mkdtempSync(path.join(tmpdir(), 'ajar-backend-'));
  const libraryDir = overrides.libraryDir ?? path.join(dir, 'library');
  const assetsDir = overrides.assetsDir ?? path.join(dir, 'assets');
  const clock = testClock();
  const files = createFileTokens();
  const events: AjarEvent[] = [];
  const log: LoggedLine[] = [];
  const ports: BackendPorts = {
    edition: 'terminal',
    appVersion: '9.9.9',
    systemLocale: 'id',
    libraryDir,
    assetsDir,
    clock,
    ids: testIds(clock),
    files,
    log: {
      info: (event, detail = {}) => void log.push({ level: 'info', event, detail }),
      error: (event, detail = {}) => void log.push({ level: 'error', event, detail }),
    },
    heavy: createInlineHeavyRunner(),
    preview: { open: (courseId) => ({ url: `http://preview.test/${courseId}/`, origin: 'http://preview.test' }) },
    ...overrides,
  };
  const open = (): Backend => {
    const backend = createBackend(ports, { outputs: 'checked' });
    backend.subscribe((event) => void events.push(event));
    return backend;
  };
  const test: TestBackend = {
    dir,
    libraryDir,
    assetsDir,
    clock,
    files,
    events,
    log,
    backend: open(),
    async call<M extends MethodName>(name: M, input: InputOf<M>): Promise<OutputOf<M>> {
      const result = await test.backend.dispatch(name, input);
      if (!result.ok) {
        throw new Error(`${name}: ${result.error.code}: ${result.error.message.en} ${JSON.stringify(log.at(-1))}`);
      }
      // Parsed against the contract's output by the backend itself (`outputs: 'checked'`).
      return result.value as OutputOf<M>;
    },
    async fail(name, input) {
      const result = await test.backend.dispatch(name, input);
      if (result.ok) throw new Error(`${name} succeeded, but should have failed`);
      return result.error;
    },
    async jobEnd(jobId) {
      const { promise, resolve } = Promise.withResolvers<JobState>();
      const end = test.backend.subscribe((event) => {
        if (event.type === 'job' && event.job.jobId === jobId && event.job.status !== 'running') resolve(event.job);
      });
      const present = await test.call('job.get', { jobId });
      if (present.status !== 'running') resolve(present);
      return promise.finally(end);
    },
    async restart() {
      await test.backend.close();
      test.backend = open();
    },
    async dispose() {
      await test.backend.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
  return test;
}
