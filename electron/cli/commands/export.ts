import { resolve } from 'node:path';
import { CourseHasErrors } from '#backend/heavy/course-has-errors.ts';
import { runHeavyTask } from '#backend/heavy/run.ts';
import { sizeText } from '#shared/course/figures.ts';
import type { ExportResult } from '#shared/contract/events.ts';
import { sortedProblems } from '#shared/packaging/check/sort.ts';
import { packageFormatNames, type PackageFormat } from '#shared/packaging/plan.ts';
import type { Problem } from '#shared/course/problem.ts';
import { onlyPositional, requiredOption, type ReadArguments } from '../arguments.ts';
import { courseArgument, type Command } from '../command.ts';
import { withLibrary } from '../library-session.ts';
import { courseReference, withCourseFiles, type CourseReference } from '../open-course.ts';
import { countLine, hasErrors, problemLine, reported } from '../report.ts';
import { UsageError } from '../say.ts';
import type { Terminal } from '../terminal.ts';

interface ExportRequest {
  readonly format: PackageFormat;
  /** Absolute. */
  readonly target: string;
  readonly draft: boolean;
}

const formatNames = packageFormatNames.join(', ');

export const exportCommand: Command = {
  name: 'export',
  summary: { id: 'Buat paket untuk LMS atau peramban.', en: 'Make a package for an LMS or a browser.' },
  usage: 'export <course> --format <format> --out <file.zip|dir> [--force] [--json]',
  help: {
    id: `Memeriksa kursus, menyusunnya menjadi paket, lalu memeriksa paket itu sebelum menyimpannya.\nBerkas zip yang sudah ada diganti; folder harus kosong, baru, atau hasil ekspor sebelumnya.\n\n  --format   ${formatNames} (scorm12 bila ragu)\n  --out      nama.zip untuk zip, selain itu folder\n  --force    tetap ekspor walau ada kesalahan; paketnya ditandai sebagai konsep\n  --json     satu objek di stdout: {file, format, bytes, entries, sha256, problems}\n\nKode keluar: 0 berhasil, 1 kursus punya kesalahan, 2 masukan tidak bisa dipakai.`,
    en: `Checks a course, makes it into a package and verifies the package before keeping it.\nA zip that is there already is replaced; a folder must be empty, new or an earlier export.\n\n  --format   ${formatNames} (scorm12 when in doubt)\n  --out      name.zip for a zip, anything else for a folder\n  --force    export in spite of errors; the package is marked as a draft\n  --json     one object on stdout: {file, format, bytes, entries, sha256, problems}\n\nExit code: 0 done, 1 the course has errors, 2 unusable input.`,
  },
  options: { format: 'text', out: 'text', force: 'switch', json: 'switch' },
  async run(args, terminal) {
    const name = onlyPositional(args, courseArgument);
    const format = formatOf(requiredOption(args, 'format'));
    const target = resolve(terminal.cwd, requiredOption(args, 'out'));
    const request: ExportRequest = { format, target, draft: args.on('force') };
    const reference = courseReference(terminal, name);
    try {
      const result =
        reference.kind === 'files'
          ? await exportFiles(reference.path, request, terminal)
          : await exportFromLibrary(reference, request, terminal);
      showResult(result, request, args, terminal);
      return 0;
    } catch (error) {
      if (!(error instanceof CourseHasErrors)) throw error;
      showRefusal(error, request, args, terminal);
      return 1;
    }
  },
};

function formatOf(text: string): PackageFormat {
  const known = packageFormatNames.find((format) => format === text);
  if (known !== undefined) return known;
  throw new UsageError({
    id: `Format tidak dikenal: ${text}. Pilihan: ${formatNames}.`,
    en: `Unknown format: ${text}. Choose one of: ${formatNames}.`,
  });
}

async function exportFiles(path: string, request: ExportRequest, terminal: Terminal): Promise<ExportResult> {
  return withCourseFiles(terminal, path, async ({ source, mediaFiles, problems }) => {
    const targetKind = /\.zip$/i.test(request.target) ? 'zip' : 'folder';
    const task = { kind: 'export', source, mediaFiles, assetsDir: terminal.assetsDir, targetKind, ...request } as const;
    const result = await runHeavyTask(task, (progress) => terminal.progress(progress), terminal.signal);
    if (result.kind !== 'export') throw new Error('export gave another result');
    return { ...result, problems: sortedProblems([...problems, ...result.problems]) };
  });
}

async function exportFromLibrary(
  { dir, id }: CourseReference & { readonly kind: 'library' },
  { format, target, draft }: ExportRequest,
  terminal: Terminal,
): Promise<ExportResult> {
  return withLibrary(terminal, dir, async (session) => {
    if (!draft) {
      const { problems } = await session.call('course.check', { id });
      // The schema's type marks `fix` as possibly undefined; a checked problem has it or has it not.
      if (hasErrors(problems as readonly Problem[])) throw new CourseHasErrors(problems as readonly Problem[]);
    }
    const file = session.files.add(target).token;
    const result = await session.job(() => session.call('export.start', { courseId: id, format, target: file, draft }));
    if (result.kind !== 'export') throw new Error('export gave another result');
    return result;
  });
}

function showResult(result: ExportResult, request: ExportRequest, args: ReadArguments, terminal: Terminal): void {
  const { format, bytes, entries, sha256, problems } = result;
  const { locale } = terminal;
  if (args.on('json')) {
    const file = request.target;
    terminal.out(JSON.stringify({ file, format, bytes, entries, sha256, problems: reported(problems, locale) }));
    return;
  }
  for (const problem of problems) terminal.note(problemLine(problem, locale));
  terminal.out(request.target);
  terminal.out(`${sizeText(bytes, locale)}, SHA-256 ${sha256}`);
  if (request.draft && hasErrors(problems)) {
    terminal.note({ id: 'Paket ini ditandai sebagai konsep.', en: 'The package is marked as a draft.' }[locale]);
  }
}

function showRefusal(error: CourseHasErrors, request: ExportRequest, args: ReadArguments, terminal: Terminal): void {
  const { locale } = terminal;
  if (args.on('json')) {
    const nothing = { file: null, format: request.format, bytes: 0, entries: 0, sha256: null };
    terminal.out(JSON.stringify({ ...nothing, problems: reported(error.problems, locale) }));
  } else for (const problem of error.problems) terminal.note(problemLine(problem, locale));
  const sentence = {
    id: `Tidak diekspor: ${countLine(error.problems, 'id')}. Pakai --force untuk membuat paket konsep.`,
    en: `Not exported: ${countLine(error.problems, 'en')}. Use --force for a draft package.`,
  };
  terminal.note(sentence[locale]);
}
