import { bankFileName } from '#shared/course/names.ts';
import type { Handler } from '../context.ts';
import { bankTitle, insertBank } from '../course/store-bank.ts';
import { bankNotFound } from '../failures.ts';
import { bankFiles } from './find.ts';

/** Back with its newest text; under another file name when its own was taken since. */
export const bankRestore: Handler<'bank.restore'> = ({ library, ports }, { id }) => {
  const open = library.library();
  const now = ports.clock.now();
  return open.write((writes) => {
    const present = open.banks.find(id);
    if (present) return { file: present.file };
    const subject = open.revisions.subject(id);
    if (!subject?.path.startsWith('banks/')) throw bankNotFound();
    const { courseId, newest: revision, path } = subject;
    const own = path.slice('banks/'.length);
    const text = open.revisions.textOf(id, revision) ?? '';
    const files = bankFiles(open, courseId);
    const file = files.includes(own) ? bankFileName(files, bankTitle(own, text)) : own;
    insertBank(writes, { id, courseId, file, text, revision }, now);
    writes.courses.touch(courseId, now.toISOString());
    return { file };
  });
};
