import { patchCourseSettings } from '#shared/course/course-settings.ts';
import type { Handler } from '../context.ts';
import { findCourseAt } from './find.ts';
import { storeCourseSettings } from './store-settings.ts';

export const courseUpdate: Handler<'course.update'> = ({ library, ports }, { id, expectedRevision, patch }) => {
  const open = library.library();
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  return open.write((writes) => {
    const course = findCourseAt(open, id, expectedRevision);
    const text = patchCourseSettings(course.settingsText, given);
    return { revision: storeCourseSettings(writes, course, text, ports.clock.now()) };
  });
};
