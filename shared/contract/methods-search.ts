import { z } from 'zod';
import { query } from './define.ts';
import { courseId, moduleId } from './schemas.ts';

const foundPlace = z.strictObject({
  /** `question`: the words stand in a question of the module or bank; `media`: a file whose name holds them. */
  kind: z.enum(['course', 'module', 'bank', 'question', 'media']),
  courseId,
  courseTitle: z.string(),
  /** Where it opens, a module or a question bank: for a course and for media that no module uses null. */
  moduleId: moduleId.nullable(),
  /** Of the course, module or bank; the first line of the question's stem; the file's path. */
  title: z.string(),
  /** Where the words were found, enclosed in `[[` and `]]`; null when only the title has them. */
  snippet: z.string().nullable(),
  /** 1-based line in the module or bank. */
  line: z.int().min(1).nullable(),
});

export const searchMethods = {
  /** Courses, modules, banks, questions and media in which every word is found; those of `nearCourseId` first, then the best. */
  'search.everywhere': query(
    z.strictObject({ text: z.string().max(200), nearCourseId: courseId.nullable() }),
    z.array(foundPlace),
    ['courses', 'course', 'modules', 'media'],
  ),
};
