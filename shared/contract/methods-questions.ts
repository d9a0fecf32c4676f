import { z } from 'zod';
import { query } from './define.ts';
import { courseId } from './schemas.ts';

const questionType = z.enum([
  'single',
  'multiple',
  'true-false',
  'cloze',
  'match',
  'order',
  'categorize',
  'hotspot',
  'scale',
  'essay',
]);

const listedQuestion = z.strictObject({
  id: z.string(),
  /** 1-based line in the file. */
  line: z.int(),
  stem: z.string(),
  /** Null while the question cannot be played. */
  type: questionType.nullable(),
  points: z.number(),
  tags: z.array(z.string()),
  /** File names of the modules whose draws may pick it. */
  drawnBy: z.array(z.string()),
  /** Where the same question is written as well; `path` inside the course folder. */
  sameAs: z.array(z.strictObject({ path: z.string(), line: z.int() })),
});

export const questionsMethods = {
  /** Every question of a course by its file (`modules/…`, then `banks/…`), unsaved texts included. */
  'course.questions': query(
    z.strictObject({ id: courseId }),
    z.array(z.strictObject({ path: z.string(), questions: z.array(listedQuestion) })),
    ['course', 'modules'],
  ),
};
