import { z } from 'zod';
import { packageFormatNames } from '../packaging/plan.ts';
import type { CourseCoverage } from '../course/coverage.ts';
import type { CourseOutline, ModuleContent } from '../course/compiled.ts';
import { command, query } from './define.ts';
import { courseId } from './schemas.ts';

/** The compiler's own and only passed on, so the types are stated, not parsed again. */
const outline = z.custom<CourseOutline>((value) => typeof value === 'object' && value !== null && 'modules' in value);
const coverage = z.custom<CourseCoverage>((value) => typeof value === 'object' && value !== null && 'rows' in value);
const contents = z.custom<readonly ModuleContent[]>((value) => Array.isArray(value));

/** `fingerprint`: of the question as it read when it was tried. */
const triedQuestion = z.strictObject({ id: z.string().max(32), fingerprint: z.string().max(64) });

export const rehearsalMethods = {
  /** Gives the simulator of a course an address; `language`: of the player's own words, `own` is the course's. */
  'simulator.open': command(
    z.strictObject({
      courseId,
      format: z.enum(packageFormatNames).exclude(['html']),
      language: z.enum(['own', 'id', 'en']),
    }),
    z.strictObject({ url: z.string(), origin: z.string() }),
    [],
  ),
  /** The course as learners get it now, questions with their answers. `invalid`: its settings cannot be read. */
  'rehearsal.course': query(z.strictObject({ courseId }), z.strictObject({ outline, contents }), [
    'course',
    'modules',
    'media',
  ]),
  /** Which module covers which objective, as the texts stand now. `invalid`: the course's settings cannot be read. */
  'course.coverage': query(z.strictObject({ id: courseId }), coverage, ['course', 'modules']),
  /** These questions, as they read now, were tried out. */
  'rehearsal.mark': command(
    z.strictObject({ courseId, questions: z.array(triedQuestion).max(2_000) }),
    z.strictObject({}),
    ['rehearsals'],
  ),
  /** What was tried out, each question as it read then. */
  'rehearsal.state': query(z.strictObject({ courseId }), z.strictObject({ questions: z.array(triedQuestion) }), [
    'rehearsals',
  ]),
};
