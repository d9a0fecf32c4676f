/**
 * Packages for 100 agencies of a course with 200 MB of media, against `cp` of the same bytes. Both write every file to the
 * disk (`sync` after each, as the batch does); the bytes of each file go as soon as it is whole, so that 20 GB need not be
 * free.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ajarCommand } from '#tests/harness/cli.ts';
import { writeGeneratedCourse } from '#tests/harness/generated-course.ts';
import { releasedLibrary, type ReleasedLibrary } from '#tests/harness/released-library.ts';
import { report } from './measure.ts';

const agencies = 100;
const images = 40;
const imageBytes = 5_000_000;
/** Milliseconds between two looks at the folder and at the memory. */
const look = 20;

interface Measured {
  readonly milliseconds: number;
  /** Of the process, in MB. */
  readonly peak: number;
  readonly packages: number;
  readonly bytes: number;
}

/** Peak resident memory of a running process, in kB; 0 when it is gone. */
function peakOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

async function runBatch(library: ReleasedLibrary, out: string, keep: string): Promise<Measured> {
  const { libraryDir, courseId, table } = library;
  const { file, args, env } = ajarCommand(
    'batch',
    `${libraryDir}#${courseId}@1.0.0`,
    '--agencies',
    table,
    '--out',
    out,
    '--json',
  );
  const begun = performance.now();
  const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.on('data', (part: Buffer) => (told += part.toString()));
  let peak = 0;
  const emptied = new Set<string>();
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid ?? 0));
    for (const zip of wholeZips(out)) {
      if (emptied.has(zip)) continue;
      emptied.add(zip);
      if (!existsSync(keep)) copyFileSync(zip, keep);
      // A package that is gone would be made again at the end: its name and size stay, its bytes leave the disk.
      const { size } = statSync(zip);
      truncateSync(zip, 0);
      truncateSync(zip, size);
    }
  }, look);
  const [code] = (await once(child, 'close')) as [number | null];
  const milliseconds = performance.now() - begun;
  clearInterval(watch);
  if (code !== 0) throw new Error(`ajar batch ended with ${code}`);
  const { done, bytes } = JSON.parse(told) as { readonly done: number; readonly bytes: number };
  return { milliseconds, peak: peak / 1024, packages: done, bytes };
}

/** Folders of agencies appear whole. */
function wholeZips(out: string): readonly string[] {
  if (!existsSync(out)) return [];
  const folders = readdirSync(out, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith('.'),
  );
  return folders.flatMap(({ name }) =>
    readdirSync(join(out, name))
      .filter((file) => file.endsWith('.zip'))
      .map((file) => join(out, name, file)),
  );
}

/** `cp` of one package as many times. */
function copyPackage(from: string, out: string, ending: 'synced' | 'left to the system'): number {
  mkdirSync(out, { recursive: true });
  const sync = ending === 'synced' ? '&& sync "$2/$n.zip"' : '';
  const script = `for n in $(seq ${agencies}); do cp "$1" "$2/$n.zip" ${sync} && rm "$2/$n.zip" || exit 1; done`;
  const begun = performance.now();
  execFileSync('sh', ['-c', script, 'sh', from, out]);
  return performance.now() - begun;
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

const folder = mkdtempSync(join(tmpdir(), 'ajar-bench-batch-'));
try {
  const course = join(folder, 'kursus');
  writeGeneratedCourse(course, { modules: 20, questions: 200, images, imageBytes });
  const library = await releasedLibrary(folder, course, { count: agencies, formats: ['scorm12', 'html'] });
  const keep = join(folder, 'satu.zip');
  const batch = await runBatch(library, join(folder, 'paket'), keep);
  const synced = copyPackage(keep, join(folder, 'salinan'), 'synced');
  const copied = copyPackage(keep, join(folder, 'salinan'), 'left to the system');
  const size = `${batch.packages} packages of ${(statSync(keep).size / 1e6).toFixed(0)} MB, ${(batch.bytes / 1e9).toFixed(1)} GB`;
  report(
    'batch 100 × 200 MB',
    `${(batch.milliseconds / synced).toFixed(2)} × cp and sync (${seconds(batch.milliseconds)} against ${seconds(synced)}; ${size})`,
  );
  report(
    '  against cp alone',
    `${(batch.milliseconds / copied).toFixed(2)} × (${seconds(copied)}, which leaves the writing to the system)`,
  );
  report('  peak memory', `${batch.peak.toFixed(0)} MB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
