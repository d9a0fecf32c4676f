/** Documents out of a course: on paper and for e-readers. */
import { z } from 'zod';
import { variantNames } from '../documents/question-paper.ts';
import { command, query } from './define.ts';
import { courseId, fileToken, localText, releaseId } from './schemas.ts';

const answers = z.enum(['with', 'without']);

const documentRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('handout'), answers }),
  z.strictObject({
    kind: z.literal('paper'),
    slug: z.string().min(1).max(200),
    variants: z.array(z.enum(variantNames)).min(1).max(variantNames.length),
    part: z.enum(['questions', 'sheet', 'key']),
  }),
  z.strictObject({ kind: z.literal('proof') }),
  z.strictObject({ kind: z.literal('coverage') }),
  z.strictObject({ kind: z.literal('epub'), answers }),
]);

export const documentsMethods = {
  /**
   * The target's name says the form: `.epub` for an e-book, else `.pdf`, or `.html` as one file that any browser prints.
   * `releaseId`: what that release froze; with null what stands in the editor. `invalid` where this host cannot make a PDF,
   * `not-found` for a release of another course.
   */
  'document.start': command(
    z.strictObject({ courseId, releaseId: releaseId.nullable(), request: documentRequest, target: fileToken }),
    z.strictObject({ jobId: z.string() }),
    ['jobs'],
  ),
  /** Whether this host can make a PDF; if not, why and what helps. */
  'document.printer': query(
    z.strictObject({}),
    z.strictObject({ isAvailable: z.boolean(), why: localText.nullable() }),
    [],
  ),
};
