import { resolve } from 'node:path';
import { onlyPositional, requiredOption } from '../arguments.ts';
import type { Command, ExitCode } from '../command.ts';
import { withLibrary } from '../library-session.ts';
import { readCourseTexts } from '../open-course.ts';
import { problemLine } from '../report.ts';
import { UsageError } from '../say.ts';

export const importCommand: Command = {
  name: 'import',
  summary: { id: 'Masukkan kursus ke perpustakaan.', en: 'Bring a course into a library.' },
  usage: 'import <folder|.ajar> --library <dir> [--replace|--copy]',
  help: {
    id: 'Memasukkan folder kursus atau berkas .ajar ke perpustakaan (dibuat bila belum ada).\nBaris terakhir di stdout adalah id kursus.\n\n  --library   folder perpustakaan\n  --replace   ganti isi kursus yang id-nya sudah ada\n  --copy      simpan sebagai salinan dengan id baru\n\nKode keluar: 0 berhasil, 2 masukan tidak bisa dipakai atau kursus sudah ada.',
    en: 'Brings a course folder or an .ajar file into a library (made when missing).\nThe last line on stdout is the course id.\n\n  --library   folder of the library\n  --replace   replace the content of the course that has this id already\n  --copy      keep it as a copy with a new id\n\nExit code: 0 done, 2 unusable input, or the course is there already.',
  },
  options: { library: 'text', replace: 'switch', copy: 'switch' },
  async run(args, terminal) {
    const name = onlyPositional(args, {
      id: 'folder kursus atau berkas .ajar',
      en: 'a course folder or an .ajar file',
    });
    const library = requiredOption(args, 'library');
    if (args.on('replace') && args.on('copy')) {
      throw new UsageError({
        id: 'Pilih --replace atau --copy, jangan keduanya.',
        en: 'Choose --replace or --copy, not both.',
      });
    }
    const onConflict = args.on('replace') ? 'replace' : args.on('copy') ? 'copy' : 'refuse';
    const path = resolve(terminal.cwd, name);
    // Before the library is opened: bad input must not make one.
    await readCourseTexts(path);
    return withLibrary<ExitCode>(terminal, library, async (session) => {
      const source = session.files.add(path).token;
      const result = await session.job(() => session.call('import.start', { source, onConflict }));
      if (result.kind === 'import-conflict') {
        throw new UsageError({
          id: `Kursus "${result.title}" (${result.courseId}) sudah ada di perpustakaan. Pakai --replace atau --copy.`,
          en: `The course "${result.title}" (${result.courseId}) is in the library already. Use --replace or --copy.`,
        });
      }
      if (result.kind !== 'import') throw new Error('import gave another result');
      for (const problem of result.problems) terminal.note(problemLine(problem, terminal.locale));
      terminal.note(result.title);
      terminal.out(result.courseId);
      return 0;
    });
  },
};
