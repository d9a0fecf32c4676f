import type { Handler } from '../context.ts';
import { importCourse } from './import-course.ts';

export const importStart: Handler<'import.start'> = (context, { source: token, onConflict }) => {
  // Fails at once, not in the job, when the library cannot be written.
  context.library.library();
  const from = context.ports.files.pathOf(token);
  const jobId = context.jobs.start('import', (signal, report) =>
    importCourse(context, { from, onConflict }, signal, report),
  );
  return { jobId };
};
