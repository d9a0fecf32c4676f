import { z } from 'zod';
import { questionTypes } from '../quiz/recognise-type.ts';
import { command, query } from './define.ts';
import { courseId, shortText } from './schemas.ts';

const listedQuestion = z.strictObject({
  id: z.string(),
  /** 1-based line in the file. */
  line: z.int(),
  stem: z.string(),
  /** Null while the question cannot be played. */
  type: z.enum(questionTypes).nullable(),
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
  /** The question banks of all courses outside the trash, by course and title. */
  'bank.list': query(
    z.strictObject({}),
    z.array(z.strictObject({ id: z.uuid(), title: z.string(), courseId, courseTitle: z.string() })),
    ['courses', 'course'],
  ),
  /**
   * Copies questions by their `#id` to the end of another module or bank, also of another course, under new ids and with the
   * media that they show. `from`, `to`: ids of modules or banks.
   */
  'question.copy': command(
    z.strictObject({ from: z.uuid(), ids: z.array(shortText).min(1).max(1_000), to: z.uuid() }),
    z.strictObject({ copied: z.int() }),
    ['course', 'courses', 'modules', 'media'],
  ),
};
