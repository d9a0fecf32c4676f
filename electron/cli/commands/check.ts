import { reportCourse, type CourseReport } from '#shared/packaging/check/check-course.ts';
import { sortedProblems } from '#shared/packaging/check/sort.ts';
import type { Problem } from '#shared/course/problem.ts';
import { onlyPositional } from '../arguments.ts';
import { courseArgument, type Command } from '../command.ts';
import { withLibrary } from '../library-session.ts';
import { courseReference, readCourseTexts } from '../open-course.ts';
import { countLine, hasErrors, problemLine, reported, reportedState, stateLine } from '../report.ts';
import type { Terminal } from '../terminal.ts';

export const checkCommand: Command = {
  name: 'check',
  summary: { id: 'Periksa kursus.', en: 'Check a course.' },
  usage: 'check <course> [--json]',
  help: {
    id: 'Memeriksa kursus dan menampilkan setiap masalah dengan berkas dan barisnya.\n\n  --json   satu objek di stdout: {problems: [{code, severity, file, line, column, message}], state: {characters, shortened, limit}}\n\nKode keluar: 0 bersih atau hanya peringatan, 1 ada kesalahan, 2 masukan tidak bisa dipakai.',
    en: 'Checks a course and shows every problem with its file and line.\n\n  --json   one object on stdout: {problems: [{code, severity, file, line, column, message}], state: {characters, shortened, limit}}\n\nExit code: 0 clean or warnings only, 1 errors, 2 unusable input.',
  },
  options: { json: 'switch' },
  async run(args, terminal) {
    const { problems, state } = await reportOf(onlyPositional(args, courseArgument), terminal);
    if (args.on('json')) {
      terminal.out(JSON.stringify({ problems: reported(problems, terminal.locale), state: reportedState(state) }));
    } else {
      for (const problem of problems) terminal.out(problemLine(problem, terminal.locale));
      terminal.out(countLine(problems, terminal.locale));
      if (state !== null) terminal.out(stateLine(state, terminal.locale));
    }
    return hasErrors(problems) ? 1 : 0;
  },
};

async function reportOf(name: string, terminal: Terminal): Promise<CourseReport> {
  const reference = courseReference(terminal, name);
  if (reference.kind === 'files') {
    const { source, problems } = await readCourseTexts(reference.path);
    const report = reportCourse(source);
    return { ...report, problems: sortedProblems([...problems, ...report.problems]) };
  }
  return withLibrary(terminal, reference.dir, async (session) => {
    const { problems, state } = await session.call('course.check', { id: reference.id });
    // The schema's type marks `fix` as possibly undefined; a checked problem has it or has it not.
    return { problems: problems as readonly Problem[], state };
  });
}
