/** Export of a large course against `zip -0 -r` of the same bytes. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeGeneratedCourse } from '#tests/harness/generated-course.ts';
import { median, ms, report, time } from './measure.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ajar-bench-export-'));
try {
  const course = join(folder, 'kursus');
  const unpacked = join(folder, 'paket');
  const ajar = (...args: readonly string[]): void => {
    execFileSync(process.execPath, [join(root, 'out/main/ajar.js'), ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  };
  writeGeneratedCourse(course, { modules: 50, questions: 500, images: 100, imageBytes: 300_000 });
  ajar('export', course, '--format', 'scorm12', '--out', unpacked);
  const exported = await time(3, () => ajar('export', course, '--format', 'scorm12', '--out', join(folder, 'a.zip')));
  const zipped = await time(3, () => {
    rmSync(join(folder, 'b.zip'), { force: true });
    execFileSync('zip', ['-0', '-r', '-q', join(folder, 'b.zip'), '.'], { cwd: unpacked });
  });
  const bare = await time(3, () => ajar('--version'));
  const [ours, theirs, start] = [median(exported), median(zipped), median(bare)];
  const size = (statSync(join(folder, 'a.zip')).size / 1e6).toFixed(1);
  report(
    'export 50/500/100',
    `${(ours / theirs).toFixed(1)} × zip -0 -r (${ms(ours)} against ${ms(theirs)}, ${size} MB)`,
  );
  report('  of it, program start', `${ms(start)}; without it ${((ours - start) / theirs).toFixed(1)} ×`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
