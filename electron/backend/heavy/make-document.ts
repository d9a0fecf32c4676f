import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { DocumentResult, JobProgress } from '#shared/contract/events.ts';
import { ContractFailure } from '#shared/contract/result.ts';
import { coveragePage } from '#shared/documents/coverage-page.ts';
import { documentHtml } from '#shared/documents/document-html.ts';
import { epubEntries } from '#shared/documents/epub.ts';
import { documentSource, type DocumentSource } from '#shared/documents/source.ts';
import { readCourse } from '#shared/packaging/check/check-course.ts';
import { compileCourse } from '#shared/packaging/compile.ts';
import { courseCoverage } from '#shared/packaging/coverage.ts';
import { writeFileAtomically } from '#files/atomic.ts';
import { writeEpub } from '#files/epub-file.ts';
import { fileFailure } from '#files/failure.ts';
import { contentTypeOf } from '../host-kit/web/content-type.ts';
import { requireSettings } from './require-settings.ts';
import { documentFile, type DocumentTask } from './tasks.ts';

type Report = (progress: JobProgress) => void;

function compiled(task: DocumentTask, onProgress: Report): DocumentSource {
  const total = task.source.modules.length;
  onProgress({ phase: 'compiling', done: 0, total, bytes: 0, totalBytes: 0 });
  const settings = requireSettings(task.source);
  const course = task.compiled ?? compileCourse(task.source, { draft: true }).course;
  if (course === null) throw new Error('a course whose settings can be read was not compiled');
  onProgress({ phase: 'compiling', done: total, total, bytes: 0, totalBytes: 0 });
  return documentSource(settings, course, task.edition);
}

function coverageHtml(printed: DocumentSource, { source, numbers }: DocumentTask): string {
  const { course } = readCourse(source);
  if (course === null) throw new Error('a course whose settings can be read was not read');
  return coveragePage(printed, courseCoverage(course), numbers);
}

function htmlOf(source: DocumentSource, task: DocumentTask): string {
  const { request, numbers } = task;
  if (request.kind === 'coverage') return coverageHtml(source, task);
  const html = request.kind === 'epub' ? null : documentHtml(source, request, numbers);
  if (html !== null) return html;
  throw new ContractFailure('not-found', {
    id: 'Modul itu tidak ada atau tidak memiliki soal. Pilih modul lain.',
    en: 'There is no such module, or it has no questions. Choose another one.',
  });
}

/** Pictures that the page shows: [path in the page, file]. One that is missing stays a gap, as on the screen. */
function picturesOf(html: string, source: DocumentSource, { mediaFiles }: DocumentTask): readonly [string, string][] {
  return [...source.media].flatMap(([from, to]): [string, string][] => {
    const file = mediaFiles[from];
    return file !== undefined && html.includes(` src="${to}"`) ? [[to, file]] : [];
  });
}

async function writePages(task: DocumentTask, html: string, source: DocumentSource): Promise<void> {
  for (const [path, file] of picturesOf(html, source, task)) {
    const place = join(task.target, ...path.split('/'));
    await mkdir(dirname(place), { recursive: true });
    await copyFile(file, place).catch((error: unknown) => {
      throw fileFailure(error, file);
    });
  }
  await writeFile(join(task.target, documentFile), html);
}

/** The pictures stand in the page itself, so that it can be sent as it is. */
async function writeOnePage(task: DocumentTask, html: string, source: DocumentSource): Promise<void> {
  let page = html;
  for (const [path, file] of picturesOf(html, source, task)) {
    const bytes = await readFile(file).catch((error: unknown) => {
      throw fileFailure(error, file);
    });
    const data = `data:${contentTypeOf(path)};base64,${bytes.toString('base64')}`;
    page = page.replaceAll(` src="${path}"`, ` src="${data}"`);
  }
  await writeFileAtomically(task.target, (temporary) => writeFile(temporary, page));
}

/** Compiles a draft as it is, with its errors shown in place, and writes the document. */
export async function makeDocument(
  task: DocumentTask,
  onProgress: Report,
  signal: AbortSignal,
): Promise<DocumentResult> {
  const source = compiled(task, onProgress);
  signal.throwIfAborted();
  onProgress({ phase: 'writing', done: 0, total: 1, bytes: 0, totalBytes: 0 });
  if (task.request.kind === 'epub') {
    const { answers } = task.request;
    const entries = epubEntries(source, { answers, modified: new Date(task.modified) });
    await writeFileAtomically(task.target, (temporary) => writeEpub(temporary, entries, task.mediaFiles, { signal }));
  } else if (task.form === 'one-page') {
    await writeOnePage(task, htmlOf(source, task), source);
  } else {
    await writePages(task, htmlOf(source, task), source);
  }
  signal.throwIfAborted();
  const written = task.form === 'pages' ? join(task.target, documentFile) : task.target;
  return { kind: 'document', name: basename(task.target), bytes: (await stat(written)).size };
}
