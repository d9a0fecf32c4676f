import { bankFileName } from '#shared/course/names.ts';
import { newBankText } from '#shared/course/new-bank.ts';
import type { Handler } from '../context.ts';
import { findCourse } from '../course/find.ts';
import { insertBank } from '../course/store-bank.ts';
import { questionIdsFrom } from '../module/new-question-ids.ts';
import { bankFiles } from './find.ts';

export const bankCreate: Handler<'bank.create'> = ({ library, ports }, { courseId, title }) => {
  const open = library.library();
  const now = ports.clock.now();
  const id = ports.ids.uuid();
  const file = open.write((writes) => {
    const { language } = findCourse(open, courseId);
    const file = bankFileName(bankFiles(open, courseId), title);
    const text = newBankText(title, language, questionIdsFrom(ports.ids));
    insertBank(writes, { id, courseId, file, text }, now);
    writes.courses.touch(courseId, now.toISOString());
    return file;
  });
  return { id, file };
};
