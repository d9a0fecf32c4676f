import { z } from 'zod';
import { moduleTemplateNames } from '../course/module-templates.ts';
import { command, query } from './define.ts';
import { packageFormatNames } from '../packaging/plan.ts';
import type { JobState } from './events.ts';
import {
  courseId,
  cursorSchema,
  fileToken,
  isoTime,
  moduleId,
  moduleKind,
  moduleText,
  revision,
  shortText,
  openText,
} from './schemas.ts';

const nothing = z.strictObject({});
const moduleRef = z.strictObject({ id: moduleId });
const started = z.strictObject({ jobId: z.string() });
/** Made by the backend itself and only passed on, so the type is stated, not parsed again. */
const jobState = z.custom<JobState>((value) => typeof value === 'object' && value !== null && 'jobId' in value);

export const workMethods = {
  /**
   * `newest`: the journal's text when it is newer than the last saved revision. `saved`: the last revision, whatever the
   * journal holds; after a conflict this is the other side's text.
   */
  'module.get': query(
    moduleRef.extend({ version: z.enum(['newest', 'saved']).default('newest') }),
    openText.extend({ id: moduleId }),
    ['modules'],
  ),
  /** The open editor's buffer, at most a second behind the keyboard. Makes no revision. */
  'module.journal': command(
    z.strictObject({ id: moduleId, text: moduleText, cursor: cursorSchema, baseRevision: revision }),
    z.strictObject({ at: isoTime }),
    [],
  ),
  /** A revision (none when nothing changed); clears the journal. Conflict when the module has moved on. */
  'module.save': command(
    z.strictObject({ id: moduleId, text: moduleText, cursor: cursorSchema, expectedRevision: revision }),
    z.strictObject({ revision }),
    ['modules', 'courses', 'course'],
  ),
  'module.create': command(
    z.strictObject({
      courseId,
      title: shortText.min(1),
      kind: moduleKind,
      after: moduleId.nullable(),
      /** Only of a lesson; null: the usual start of its kind. */
      template: z.enum(moduleTemplateNames).nullable().default(null),
    }),
    z.strictObject({ id: moduleId, file: z.string() }),
    ['modules', 'course', 'courses'],
  ),
  /** Changes the title in the front matter and nothing else. */
  'module.rename': command(
    z.strictObject({ id: moduleId, title: shortText.min(1), expectedRevision: revision }),
    z.strictObject({ revision }),
    ['modules', 'course', 'courses'],
  ),
  'module.reorder': command(
    z.strictObject({ courseId, order: z.array(moduleId).max(2_000), expectedRevision: revision }),
    z.strictObject({ revision }),
    ['modules', 'course'],
  ),
  'module.duplicate': command(moduleRef, z.strictObject({ id: moduleId, file: z.string() }), [
    'modules',
    'course',
    'courses',
  ]),
  'module.trash': command(moduleRef, nothing, ['modules', 'course', 'courses']),
  'module.restore': command(moduleRef, nothing, ['modules', 'course', 'courses']),

  /** Blocked by errors unless `draft`: then the package says that it is a draft. */
  'export.start': command(
    z.strictObject({ courseId, format: z.enum(packageFormatNames), target: fileToken, draft: z.boolean() }),
    started,
    ['jobs'],
  ),
  /** The exchange form: an `.ajar` file or a folder, by the target's kind. */
  'pack.start': command(z.strictObject({ courseId, target: fileToken }), started, ['jobs']),
  'import.start': command(
    z.strictObject({ source: fileToken, onConflict: z.enum(['refuse', 'replace', 'copy']) }),
    started,
    ['jobs'],
  ),
  'job.get': query(z.strictObject({ jobId: z.string().max(64) }), jobState, ['jobs']),
  'job.cancel': command(z.strictObject({ jobId: z.string().max(64) }), nothing, ['jobs']),
};
