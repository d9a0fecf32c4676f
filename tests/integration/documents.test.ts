/** Every document out of every sample course: PDFs through a real browser, e-books through the checker of their standard. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { createBrowserPrinter, findBrowser } from '#backend/host-kit/browser-printer.ts';
import { createTestBackend, type TestBackend } from '#backend/testing/test-backend.ts';
import type { ImportResult, JobState } from '#shared/contract/events.ts';
import type { DocumentRequest } from '#shared/documents/request.ts';
import { chromiumLaunch } from '#tests/harness/chromium.ts';
import { pdfText } from '#tests/harness/pdf-text.ts';

const samplesDir = fileURLToPath(new URL('../../resources/samples', import.meta.url));
const samples = readdirSync(samplesDir);

function createAjar(printer: 'browser' | 'none'): TestBackend {
  // The folder that the library lies in is not known yet, so the profile goes beside the system's temporary files.
  const port = createBrowserPrinter(chromiumLaunch.executablePath, process.env['TMPDIR'] ?? '/tmp');
  return createTestBackend(printer === 'browser' ? { printer: port } : {});
}

async function importSample(ajar: TestBackend, sample: string): Promise<string> {
  const source = ajar.files.add(join(samplesDir, sample)).token;
  const { jobId } = await ajar.call('import.start', { source, onConflict: 'refuse' });
  const job = await ajar.jobEnd(jobId);
  expect(job.status).toBe('done');
  return (job.result as ImportResult).courseId;
}

interface Made {
  readonly file: string;
  readonly job: JobState;
}

async function make(
  ajar: TestBackend,
  courseId: string,
  request: DocumentRequest,
  name: string,
  releaseId: string | null = null,
): Promise<Made> {
  const file = join(ajar.dir, name);
  const target = ajar.files.add(file).token;
  const { jobId } = await ajar.call('document.start', {
    courseId,
    releaseId,
    request: request.kind === 'paper' ? { ...request, variants: [...request.variants] } : request,
    target,
  });
  return { file, job: await ajar.jobEnd(jobId) };
}

/** Objects of type Page; the page tree itself is `/Pages`. */
const pagesOf = (file: string) => readFileSync(file, 'latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describe.each(samples)('%s', (sample) => {
  let ajar: TestBackend;
  let courseId: string;
  beforeAll(async () => {
    ajar = createAjar('browser');
    courseId = await importSample(ajar, sample);
  });
  afterAll(() => ajar.dispose());

  it('becomes a handout of several pages, and the staging folder is gone', async () => {
    const { file, job } = await make(ajar, courseId, { kind: 'handout', answers: 'with' }, 'bahan.pdf');
    expect(job).toMatchObject({ status: 'done', result: { kind: 'document', name: 'bahan.pdf' } });
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    expect(pagesOf(file)).toBeGreaterThan(3);
    expect(readdirSync(join(ajar.libraryDir, 'staging'))).toEqual([]);
  });

  it('has contents that name the page on which each module begins', async () => {
    const { file } = await make(ajar, courseId, { kind: 'handout', answers: 'without' }, 'isi.pdf');
    const { modules } = await ajar.call('course.get', { id: courseId });
    const numbers = [...pdfText(file, 2).matchAll(/(?:menit|minutes) +(\d+)\b/g)].map(([, number]) => Number(number));
    expect(numbers).toHaveLength(modules.length);
    for (const [at, { title }] of modules.entries()) {
      const page = pdfText(file, numbers[at] ?? 0).replace(/\s+/g, ' ');
      expect(page).toMatch(new RegExp(`^ ?(?:Modul|Module) ${at + 1} `));
      expect(page).toContain(title);
    }
    expect(new Set(numbers).size).toBe(modules.length);
  });

  it('becomes an e-book that the checker of the standard has nothing against', async () => {
    const { file, job } = await make(ajar, courseId, { kind: 'epub', answers: 'with' }, 'kursus.epub');
    expect(job.status).toBe('done');
    const { messages } = await EpubCheck.validate(readFileSync(file));
    expect(messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage')).toEqual([]);
  });

  it('becomes a page in one file that has its pictures in itself', async () => {
    const { file } = await make(ajar, courseId, { kind: 'proof' }, 'telaah.html');
    expect(readFileSync(file, 'utf8')).not.toMatch(/ src="(?!data:)/);
  });
});

describe('a document', () => {
  let ajar: TestBackend;
  let courseId: string;
  beforeEach(async () => {
    ajar = createAjar('none');
    courseId = await importSample(ajar, 'dasar-pelayanan-publik');
  });
  afterEach(() => ajar.dispose());

  const paper = { kind: 'paper', slug: '90-post-test', variants: ['A', 'B'] } as const;

  it('is a paper in two variants, each part in a file of its own', async () => {
    for (const part of ['questions', 'sheet', 'key'] as const) {
      const { file, job } = await make(ajar, courseId, { ...paper, part }, `${part}.html`);
      expect(job.status).toBe('done');
      expect(readFileSync(file, 'utf8').match(/class="part paper"/g)).toHaveLength(2);
    }
  });

  it('cannot be a PDF where nothing prints, and says what helps', async () => {
    const target = ajar.files.add(join(ajar.dir, 'bahan.pdf')).token;
    const request = { kind: 'handout', answers: 'with' };
    const error = await ajar.fail('document.start', { courseId, releaseId: null, request, target });
    expect(error).toMatchObject({ code: 'invalid' });
    expect(error.message.id).toContain('.html');
    expect(await ajar.call('document.printer', {})).toMatchObject({ isAvailable: false });
  });

  it('is refused for a module without questions, and leaves no file', async () => {
    const { file, job } = await make(ajar, courseId, { ...paper, slug: 'tidak-ada', part: 'key' }, 'kunci.html');
    expect(job).toMatchObject({ status: 'failed', error: { code: 'not-found' } });
    expect(existsSync(file)).toBe(false);
  });

  it('is not written under a name of another kind', async () => {
    const target = ajar.files.add(join(ajar.dir, 'kursus.pdf')).token;
    const request = { kind: 'epub', answers: 'with' };
    const error = await ajar.fail('document.start', { courseId, releaseId: null, request, target });
    expect(error.message.en).toContain('.epub');
  });

  it('that a browser fails to print is reported, and leaves nothing', async () => {
    await ajar.dispose();
    ajar = createTestBackend({ printer: createBrowserPrinter('/bin/false', '/tmp') });
    const id = await importSample(ajar, 'kepemimpinan-yang-melayani');
    const { file, job } = await make(ajar, id, { kind: 'proof' }, 'telaah.pdf');
    expect(job).toMatchObject({ status: 'failed', error: { code: 'internal', retry: true } });
    expect(existsSync(file)).toBe(false);
  });
});

/** Releases the course as it stands; whatever is only advised is waved through. */
async function release(ajar: TestBackend, courseId: string, version: string): Promise<string> {
  const { revision, contentSha256, items } = await ajar.call('release.readiness', { courseId });
  const reasons = Object.fromEntries(items.filter(({ isMet }) => !isMet).map(({ code }) => [code, 'Sudah dilihat']));
  const what = { courseId, expectedRevision: revision, contentSha256, version, notes: '', by: 'Balai Diklat', reasons };
  return (await ajar.call('release.create', what)).id;
}

async function replaceInModule(ajar: TestBackend, courseId: string, before: string, after: string): Promise<void> {
  const { modules } = await ajar.call('course.get', { id: courseId });
  for (const { id } of modules) {
    const { text, revision } = await ajar.call('module.get', { id });
    if (!text.includes(before)) continue;
    const changed = {
      id,
      text: text.replace(before, after),
      cursor: { line: 1, column: 1 },
      expectedRevision: revision,
    };
    await ajar.call('module.save', changed);
    return;
  }
  throw new Error(`no module holds “${before}”`);
}

describe('a document from a release', () => {
  let ajar: TestBackend;
  let courseId: string;
  let releaseId: string;
  const before = 'Standar pelayanan wajib';
  const after = 'Maklumat pelayanan tidak wajib';
  beforeEach(async () => {
    ajar = createAjar('none');
    courseId = await importSample(ajar, 'dasar-pelayanan-publik');
    releaseId = await release(ajar, courseId, '2.0.0');
    ajar.clock.advance(3 * 86_400_000);
    await replaceInModule(ajar, courseId, before, after);
  });
  afterEach(() => ajar.dispose());

  it('has the text of the release and says which one; the draft has the new text and says that it is a draft', async () => {
    const old = await make(ajar, courseId, { kind: 'proof' }, 'rilis.html', releaseId);
    const page = readFileSync(old.file, 'utf8');
    expect(page).toContain(before);
    expect(page).not.toContain(after);
    expect(page).toContain('Rilis 2.0.0, 5 Januari 2026');
    const draft = readFileSync((await make(ajar, courseId, { kind: 'proof' }, 'draf.html')).file, 'utf8');
    expect(draft).toContain(after);
    expect(draft).toContain('Draf (versi 2.0.0), 8 Januari 2026');
  });

  it('is the same e-book whenever it is made', async () => {
    const book = { kind: 'epub', answers: 'with' } as const;
    const first = await make(ajar, courseId, book, 'satu.epub', releaseId);
    ajar.clock.advance(86_400_000);
    const second = await make(ajar, courseId, book, 'dua.epub', releaseId);
    expect(readFileSync(first.file).equals(readFileSync(second.file))).toBe(true);
  });

  it('of another course is refused', async () => {
    const other = await importSample(ajar, 'kepemimpinan-yang-melayani');
    const target = ajar.files.add(join(ajar.dir, 'bahan.html')).token;
    const request = { kind: 'proof' };
    const error = await ajar.fail('document.start', { courseId: other, releaseId, request, target });
    expect(error.code).toBe('not-found');
  });
});

function browserOn(platform: NodeJS.Platform, env: Record<string, string>, present: string): string | null {
  return findBrowser({ platform, env, exists: (file) => file === present });
}

describe('a browser to print with', () => {
  it('is found on Linux, Windows and macOS, and nowhere when there is none', () => {
    expect(browserOn('linux', { PATH: '/usr/local/bin:/usr/bin' }, '/usr/bin/chromium')).toBe('/usr/bin/chromium');
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    expect(browserOn('win32', { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, edge)).toBe(edge);
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(browserOn('darwin', {}, chrome)).toBe(chrome);
    expect(browserOn('linux', { PATH: '/usr/bin' }, '')).toBeNull();
  });
});
