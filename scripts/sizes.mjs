// Weighs what learners download: every sample course, all question types and a course of one page, in every format, beside
// the budgets. A course of one page has to keep them. Courses with many question types exceed the runtime's: the step fails
// when one gets heavier than the ceiling. Needs the built assets and a Node that strips types.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { readCourseFolder } from '#files/course-folder.ts';
import { writePackageFolder } from '#files/package-writer.ts';
import { compileCourse } from '#shared/packaging/compile.ts';
import { controlDocuments } from '#shared/packaging/control-documents.ts';
import { planPackage } from '#shared/packaging/formats.ts';
import { checksumFile, manifestFiles, packageFormatNames } from '#shared/packaging/plan.ts';
import { root } from './lib/shell.mjs';

const assetsDir = join(root, 'out/assets');
const samples = join(root, 'resources/samples');

/** Bytes, and a browser's requests. */
const budgets = { runtime: 30_000, onePage: 60_000, onePageRequests: 4 };
/** Of a course with every question type, tests and all that a text may need, in bytes; to be lowered with every gram that comes off. */
const runtimeCeiling = 42_500;

/** Of a zip: local header, central header and twice the name (APPNOTE 4.3). */
const headerBytes = (name) => 30 + 46 + 2 * name.length;

const onePage = {
  settingsText:
    'format: 1\nid: 0198f2a4-0000-7000-8000-00000000001e\ntitle: Satu halaman\nlanguage: id\nversion: 1.0.0\nmodules: [01-satu.md]\n',
  modules: [
    {
      file: '01-satu.md',
      text: `---\ntitle: Satu halaman\nkind: lesson\n---\n\n${'Standar pelayanan memuat persyaratan, prosedur, waktu dan biaya. '.repeat(40)}\n\n:::question{#q1}\nApa yang dimuat?\n\n- [x] Persyaratan\n- [ ] Warna gedung\n:::\n`,
    },
  ],
  banks: [],
  media: [],
};

async function courses() {
  const found = [];
  for (const name of readdirSync(samples).toSorted()) {
    found.push({ name, options: {}, ...(await readCourseFolder(join(samples, name))) });
  }
  const [first] = found;
  return [
    ...found,
    { ...first, name: 'all question types', options: { runtime: 'all' } },
    { name: 'one page', options: {}, source: onePage, mediaFiles: {} },
  ];
}

const sum = (sizes) => sizes.reduce((total, size) => total + size, 0);

async function weigh({ source, mediaFiles, options }, format) {
  const { course } = compileCourse(source, { draft: true });
  const { id, version, title } = course.outline;
  const folder = mkdtempSync(join(tmpdir(), 'ajar-size-'));
  try {
    const plan = planPackage(course, format, options);
    await writePackageFolder(folder, { plan, assetsDir, mediaFiles, course: { id, version, title }, draft: false });
    const notContent = new Set([...controlDocuments[format], ...Object.values(manifestFiles), checksumFile]);
    const content = plan.entries.map((entry) => entry.path).filter((path) => !notContent.has(path));
    const zipped = [...plan.entries.map((entry) => entry.path), checksumFile]
      .filter((path) => !controlDocuments[format].includes(path))
      .map((path) => deflateRawSync(readFileSync(join(folder, path)), { level: 9 }).length + headerBytes(path));
    const runtime = content
      .filter((path) => path.startsWith('player/'))
      .map((path) => gzipSync(readFileSync(join(folder, path)), { level: 9 }).length);
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    // What the page loads by itself, then each module with its media as the learner comes to it.
    const requested = content.filter(
      (path) => path === 'index.html' || page.includes(`"${path}"`) || /^(?:modules|media)\//.test(path),
    );
    return { runtime: sum(runtime), zipped: sum(zipped), requests: requested.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const within = (value, budget, text) => ({ text: `${text} ${value <= budget ? '✓' : '✗'}`, ok: value <= budget });
/** Over the budget is shown; over the ceiling fails. */
const runtimeCell = (value, isOnePage) => {
  const cell = within(value, budgets.runtime, kB(value));
  return isOnePage ? cell : { ...cell, ok: value <= runtimeCeiling };
};
const free = (text) => ({ text, ok: true });

function cells(name, { runtime, zipped, requests }) {
  const isOnePage = name === 'one page';
  return [
    runtimeCell(runtime, isOnePage),
    isOnePage ? within(zipped, budgets.onePage, kB(zipped)) : free(kB(zipped)),
    isOnePage ? within(requests, budgets.onePageRequests, String(requests)) : free(String(requests)),
  ];
}

const header = ['course', 'format', 'runtime, gzip', 'zip without XSDs', 'requests'];
const budgetRow = [
  '',
  'budget',
  `one page ≤ ${kB(budgets.runtime)}, any ≤ ${kB(runtimeCeiling)}`,
  `one page ≤ ${kB(budgets.onePage)}`,
  `one page ≤ ${budgets.onePageRequests}`,
];
const rows = [];
let over = 0;
for (const course of await courses()) {
  for (const format of packageFormatNames) {
    const weighed = cells(course.name, await weigh(course, format));
    over += weighed.filter((cell) => !cell.ok).length;
    rows.push([course.name, format, ...weighed.map((cell) => cell.text)]);
  }
}
const table = [header, budgetRow, ...rows];
const widths = header.map((_, column) => Math.max(...table.map((row) => row[column].length)));
for (const row of table) {
  process.stdout.write(
    `${row
      .map((text, column) => text.padEnd(widths[column]))
      .join('  ')
      .trimEnd()}\n`,
  );
}
if (over > 0) {
  process.stdout.write(`${over} too heavy\n`);
  process.exitCode = 1;
}
