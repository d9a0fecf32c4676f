import { z } from 'zod';
import { command, query } from './define.ts';
import { courseId, isoTime, moduleId, shortText } from './schemas.ts';

const templateId = z.uuid();
const nothing = z.strictObject({});
const title = shortText.trim().min(1);

/** Templates that a trainer has made out of courses and modules; those that come with Ajar are in `course.create`. */
export const templatesMethods = {
  /** By title. */
  'template.list': query(
    nothing,
    z.array(
      z.strictObject({
        id: templateId,
        kind: z.enum(['course', 'module']),
        title: z.string(),
        /** 1 for a module. */
        modules: z.int(),
        createdAt: isoTime,
      }),
    ),
    ['templates'],
  ),
  /** A copy of the newest texts; later changes of the course or module do not reach it. `source`: its id. */
  'template.save': command(
    z.strictObject({ kind: z.enum(['course', 'module']), source: z.uuid() }),
    z.strictObject({ id: templateId, title: z.string() }),
    ['templates'],
  ),
  'template.rename': command(z.strictObject({ id: templateId, title }), nothing, ['templates']),
  /** For good. */
  'template.remove': command(z.strictObject({ id: templateId }), nothing, ['templates']),
  'template.create-course': command(
    z.strictObject({ id: templateId, title, language: z.string().max(35) }),
    z.strictObject({ id: courseId }),
    ['courses'],
  ),
  /** A module behind `after` (null: in front) under the template's title; its questions get ids of their own. */
  'template.create-module': command(
    z.strictObject({ id: templateId, courseId, after: moduleId.nullable() }),
    z.strictObject({ id: moduleId, file: z.string() }),
    ['modules', 'course', 'courses', 'media'],
  ),
};
