/** Search over 10,000 modules against reading one small row of the same library. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createBackend } from '#backend/create-backend.ts';
import { systemClock } from '#backend/host-kit/clock.ts';
import { createFileTokens } from '#backend/host-kit/file-tokens.ts';
import { systemIds } from '#backend/host-kit/ids.ts';
import { createInlineHeavyRunner } from '#backend/host-kit/inline-heavy-runner.ts';
import type { JobState } from '#shared/contract/events.ts';
import { writeGeneratedCourse } from '#tests/harness/generated-course.ts';
import { median, ms, percentile, report, time } from './measure.ts';

const folder = mkdtempSync(join(tmpdir(), 'ajar-bench-search-'));
const files = createFileTokens();
const heavy = createInlineHeavyRunner();
const backend = createBackend({
  edition: 'terminal',
  appVersion: '0.0.0',
  systemLocale: 'id',
  libraryDir: join(folder, 'library'),
  assetsDir: fileURLToPath(new URL('../../out/assets', import.meta.url)),
  clock: systemClock,
  ids: systemIds,
  files,
  log: { info: () => undefined, error: (event, detail) => console.error(event, detail) },
  heavy,
  preview: { open: () => ({ url: '', origin: '' }) },
});

async function call(name: string, input: unknown): Promise<unknown> {
  const result = await backend.dispatch(name, input);
  if (!result.ok) throw new Error(`${name}: ${result.error.message.en}`);
  return result.value;
}

async function importCourse(path: string): Promise<void> {
  const ended = Promise.withResolvers<JobState>();
  const stop = backend.subscribe((event) => {
    if (event.type === 'job' && event.job.status !== 'running') ended.resolve(event.job);
  });
  await call('import.start', { source: files.add(path).token, onConflict: 'copy' });
  const job = await ended.promise;
  stop();
  if (job.status !== 'done') throw new Error(`import ended as ${job.status}`);
}

try {
  const course = join(folder, 'kursus');
  writeGeneratedCourse(course, { modules: 500, questions: 1000, images: 0, imageBytes: 0 });
  for (let copy = 0; copy < 20; copy += 1) await importCourse(course);
  const searches = ['pelayanan', 'modul 4', 'langkah pelay', 'pertanyaan', 'tidakada', 'bagian 7 contoh'];
  const taken: number[] = [];
  for (const search of searches) {
    taken.push(...(await time(5, () => call('course.list', { search, sort: 'updated', trashed: false }))));
  }
  const everywhere: number[] = [];
  for (const text of searches) {
    everywhere.push(...(await time(5, () => call('search.everywhere', { text, nearCourseId: null }))));
  }
  const plain = await time(20, () => call('settings.get', {}));
  report(
    'places in 10,000 modules',
    `p50 ${ms(median(everywhere))}, p95 ${ms(percentile(everywhere, 0.95))}; ${(median(everywhere) / median(taken)).toFixed(2)} × the search in the library`,
  );
  report(
    'search in 10,000 modules',
    `p50 ${ms(median(taken))}, p95 ${ms(percentile(taken, 0.95))}; ${(median(taken) / median(plain)).toFixed(0)} × reading the settings`,
  );
} finally {
  await backend.close();
  await heavy.close();
  rmSync(folder, { recursive: true, force: true });
}
