/** The power goes at any moment of a batch: the same command again finishes it, and the books are true. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyPackage } from '#files/verify-package.ts';
import { packageFormatNames } from '#shared/packaging/plan.ts';
import { ajarCommand, runAjar } from '#tests/harness/cli.ts';
import { writeGeneratedCourse } from '#tests/harness/generated-course.ts';
import {
  builtAssets,
  releasedLibrary,
  withTestLibrary,
  type ReleasedLibrary,
} from '#tests/harness/released-library.ts';

const kills = 10;
const agencies = 10;

let dir: string;
let library: ReleasedLibrary;
/** Milliseconds that a batch takes when nobody disturbs it. */
let undisturbed: number;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'ajar-batch-kill-'));
  const course = join(dir, 'kursus');
  writeGeneratedCourse(course, { modules: 4, questions: 12, images: 20, imageBytes: 500_000 });
  library = await releasedLibrary(dir, course, { count: agencies, formats: packageFormatNames });
  const start = performance.now();
  const { code, stderr } = await runAjar(...batchArguments(join(dir, 'utuh')));
  if (code !== 0) throw new Error(stderr);
  undisturbed = performance.now() - start;
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function batchArguments(out: string): readonly string[] {
  const { libraryDir, courseId, table } = library;
  return ['batch', `${libraryDir}#${courseId}@1.0.0`, '--agencies', table, '--out', out, '--json'];
}

/** Starts the batch and kills it after `delay` milliseconds; false when it had ended by itself before. */
async function killedAfter(out: string, delay: number): Promise<boolean> {
  const { file, args, env } = ajarCommand(...batchArguments(out));
  const child = spawn(file, args, { env, stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), delay);
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  clearTimeout(timer);
  return signal === 'SIGKILL';
}

interface Outcome {
  readonly batch: string;
  readonly status: string;
  readonly agencies: readonly { readonly path: string; readonly sha256: string; readonly bytes: number }[];
}

async function expectTrue(out: string, outcome: Outcome): Promise<void> {
  expect(outcome).toMatchObject({ status: 'done', done: agencies, failed: 0 });
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => name.includes('.ajar-tmp-'))).toEqual([]);
  const zips = names.filter((name) => name.endsWith('.zip'));
  expect(zips.toSorted()).toEqual(outcome.agencies.map((item) => item.path).toSorted());
  expect(names.filter((name) => name.endsWith('surat-serah-terima.html'))).toHaveLength(agencies);
  execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: out });
  expect(readFileSync(join(out, 'SHA256SUMS'), 'utf8').trimEnd().split('\n')).toHaveLength(agencies);
  for (const zip of zips) {
    expect((await verifyPackage(join(out, zip), { assetsDir: builtAssets })).problems).toEqual([]);
  }
}

/** Every ledger row of the batch, as `sha256 name`. */
async function ledgerOf(batchId: string): Promise<readonly string[]> {
  const filter = { courseId: null, releaseId: null, agencyId: null, groupId: null, state: null, search: null };
  const rows = await withTestLibrary(library.libraryDir, (ajar) => ajar.call('ledger.list', filter));
  return rows.filter((row) => row.batchId === batchId).map((row) => `${row.package.sha256} ${row.package.name}`);
}

test(`a batch killed at ${kills} random points is finished by the same command, without half files and with a true ledger`, async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  process.stderr.write(`seed of the kills: ${seed}\n`);
  const random = randomOf(seed);
  const reference = new Set(zipSums(join(dir, 'utuh')));
  let killed = 0;
  for (let round = 0; killed < kills; round += 1) {
    expect(round, 'the batch ends before it can be killed').toBeLessThan(kills * 4);
    const out = join(dir, `mati-${round}`);
    if (!(await killedAfter(out, random() * undisturbed))) continue;
    killed += 1;
    // Some are hit twice: what goes on where another one stopped may stop as well.
    if (round % 3 === 0) await killedAfter(out, random() * undisturbed);
    const { code, stdout, stderr } = await runAjar(...batchArguments(out));
    expect([code, stderr]).toEqual([0, '']);
    const outcome = JSON.parse(stdout) as Outcome;
    await expectTrue(out, outcome);
    const expected = outcome.agencies.map((item) => `${item.sha256} ${item.path.split('/')[1] ?? ''}`);
    expect((await ledgerOf(outcome.batch)).toSorted()).toEqual(expected.toSorted());
    expect(new Set(zipSums(out))).toEqual(reference);
    rmSync(out, { recursive: true });
  }
  const staging = join(library.libraryDir, 'staging');
  expect(existsSync(staging) ? readdirSync(staging) : []).toEqual([]);
}, 600_000);

function zipSums(out: string): readonly string[] {
  return readFileSync(join(out, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
}

/** mulberry32: the same seed kills at the same shares of the time. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
