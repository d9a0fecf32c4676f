import { resolve } from 'node:path';
import { runHeavyTask } from '#backend/heavy/run.ts';
import type { JobResult } from '#shared/contract/events.ts';
import type { HeavyResult } from '#backend/heavy/tasks.ts';
import { onlyPositional, requiredOption } from '../arguments.ts';
import { courseArgument, type Command } from '../command.ts';
import { withLibrary } from '../library-session.ts';
import { courseReference, withCourseFiles, type CourseReference } from '../open-course.ts';
import { problemLine } from '../report.ts';
import type { Terminal } from '../terminal.ts';

export const packCommand: Command = {
  name: 'pack',
  summary: { id: 'Simpan kursus sebagai folder atau .ajar.', en: 'Write a course as a folder or an .ajar file.' },
  usage: 'pack <course> --out <folder|file.ajar>',
  help: {
    id: 'Menulis kursus dalam bentuk pertukarannya.\nFolder harus kosong, baru, atau salinan kursus yang sama; berkas lain di dalamnya (seperti .git) dibiarkan.\n\n  --out   nama.ajar untuk satu berkas, selain itu folder\n\nKode keluar: 0 berhasil, 2 masukan tidak bisa dipakai.',
    en: 'Writes a course in its exchange form.\nA folder must be empty, new or a copy of the same course; other files in it (such as .git) are left alone.\n\n  --out   name.ajar for one file, anything else for a folder\n\nExit code: 0 done, 2 unusable input.',
  },
  options: { out: 'text' },
  async run(args, terminal) {
    const name = onlyPositional(args, courseArgument);
    const target = resolve(terminal.cwd, requiredOption(args, 'out'));
    const reference = courseReference(terminal, name);
    if (reference.kind === 'files') await packFiles(reference.path, target, terminal);
    else await packFromLibrary(reference, target, terminal);
    terminal.out(target);
    return 0;
  },
};

async function packFiles(path: string, target: string, terminal: Terminal): Promise<HeavyResult> {
  return withCourseFiles(terminal, path, ({ source, mediaFiles, problems }) => {
    for (const problem of problems) terminal.note(problemLine(problem, terminal.locale));
    const task = { kind: 'pack', source, mediaFiles, target } as const;
    return runHeavyTask(task, (progress) => terminal.progress(progress), terminal.signal);
  });
}

async function packFromLibrary(
  { dir, id }: CourseReference & { readonly kind: 'library' },
  target: string,
  terminal: Terminal,
): Promise<JobResult> {
  return withLibrary(terminal, dir, (session) => {
    const file = session.files.add(target).token;
    return session.job(() => session.call('pack.start', { courseId: id, target: file }));
  });
}
