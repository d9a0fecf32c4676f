/** Saving, listing and reading with ten thousand revisions of one module against the same with a hundred. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '#store/open.ts';
import { createBackend } from '#backend/create-backend.ts';
import { systemClock } from '#backend/host-kit/clock.ts';
import { createFileTokens } from '#backend/host-kit/file-tokens.ts';
import { systemIds } from '#backend/host-kit/ids.ts';
import { createInlineHeavyRunner } from '#backend/host-kit/inline-heavy-runner.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { median, ms, report, time } from './measure.ts';

const folder = mkdtempSync(join(tmpdir(), 'ajar-bench-history-'));
const libraryDir = join(folder, 'library');
const day = 24 * 60 * 60 * 1_000;
let now = Date.parse('2000-01-01T00:00:00.000Z');
const clock = { ...systemClock, now: () => new Date(now) };
const ports = {
  edition: 'terminal',
  appVersion: '0.0.0',
  systemLocale: 'id',
  libraryDir,
  assetsDir: folder,
  clock,
  ids: systemIds,
  files: createFileTokens(),
  log: { info: () => undefined, error: (event: string) => console.error(event) },
  heavy: createInlineHeavyRunner(),
  preview: { open: () => ({ url: '', origin: '' }) },
} as const;
const paragraph = 'Pelayanan publik yang baik dimulai dari mendengarkan warga.\n\n'.repeat(300);

async function withBackend<T>(work: (call: (name: string, input: unknown) => Promise<unknown>) => Promise<T>) {
  const backend = createBackend(ports);
  try {
    return await work(async (name, input) => {
      const result = await backend.dispatch(name, input);
      if (!result.ok) throw new Error(`${name}: ${result.error.message.en}`);
      return result.value;
    });
  } finally {
    await backend.close();
  }
}

/** Revisions with a text of their own, a day and more apart, so that none of them is pruned. */
function fill(id: string, courseId: string, from: number, to: number): void {
  const opened = openLibrary({ dir: libraryDir, clock });
  if (opened.state !== 'ok') throw new Error(opened.state);
  opened.library.write(({ revisions, modules }) => {
    for (let revision = from; revision <= to; revision += 1) {
      now += day + 1;
      const text = `${paragraph}Langkah ${String(revision)}\n`;
      const path = 'modules/01-modul.md';
      // Numbers that ask for no pruning while filling: it runs on every save that is measured.
      revisions.add({ subject: id, revision: revision * 16 + 1, courseId, path, text }, clock.now());
      modules.update(id, { title: 'M', kind: 'lesson', words: 1, questions: 0, minutes: 1 }, text, now.toString());
    }
  });
  opened.close();
}

async function measure(id: string, courseId: string) {
  return withBackend(async (call) => {
    let { revision } = (await call('module.get', { id })) as OutputOf<'module.get'>;
    const saves = await time(48, async () => {
      now += day + 1;
      const text = `${paragraph}Simpan ${String(now)}\n`;
      const saved = await call('module.save', { id, text, cursor: { line: 1, column: 1 }, expectedRevision: revision });
      ({ revision } = saved as OutputOf<'module.save'>);
    });
    const list = { courseId, subject: id, before: null, limit: 50 };
    const lists = await time(20, async () => void (await call('history.list', list)));
    const { items } = (await call('history.list', list)) as OutputOf<'history.list'>;
    const oldest = items.at(-1)?.revision ?? 1;
    const gets = await time(
      20,
      async () => void (await call('history.get', { courseId, subject: id, revision: oldest })),
    );
    return { save: saves, list: lists, get: gets };
  });
}

try {
  const made = await withBackend(async (call) => {
    const course = (await call('course.create', { title: 'K', language: 'id', template: 'empty' })) as { id: string };
    const input = { courseId: course.id, title: 'M', kind: 'lesson', after: null };
    return { courseId: course.id, id: ((await call('module.create', input)) as { id: string }).id };
  });
  fill(made.id, made.courseId, 1, 100);
  const few = await measure(made.id, made.courseId);
  fill(made.id, made.courseId, 101, 10_000);
  const many = await measure(made.id, made.courseId);
  for (const what of ['save', 'list', 'get'] as const) {
    const [small, large] = [median(few[what]), median(many[what])];
    report(
      `history: ${what}`,
      `p50 ${ms(large)} with 10,000 revisions, ${(large / small).toFixed(1)} × that with 100; slowest ${ms(Math.max(...many[what]))}`,
    );
  }
} finally {
  await ports.heavy.close();
  rmSync(folder, { recursive: true, force: true });
}
