import { z } from 'zod';
import { courseTemplateNames } from '../course/module-templates.ts';
import { command, query } from './define.ts';
import {
  appSettings,
  backupItem,
  bankSummary,
  courseCard,
  courseId,
  courseSettingsPatch,
  courseSettingsSchema,
  fileToken,
  isoTime,
  libraryState,
  localeSchema,
  longText,
  mediaItem,
  moduleSummary,
  problemSchema,
  revision,
  shortText,
} from './schemas.ts';

const nothing = z.strictObject({});
const courseRef = z.strictObject({ id: courseId });

export const libraryMethods = {
  'app.info': query(
    nothing,
    z.strictObject({
      version: z.string(),
      edition: z.enum(['desktop', 'browser', 'terminal']),
      systemLocale: localeSchema,
      library: libraryState,
    }),
    ['library'],
  ),
  /** A crash in a window, for the log. Never send course text. */
  'app.report-crash': command(
    z.strictObject({ where: shortText, message: z.string().max(2_000), stack: longText }),
    nothing,
    [],
  ),
  'library.restore-backup': command(z.strictObject({ name: shortText }), libraryState, [
    'library',
    'courses',
    'course',
    'modules',
    'media',
    'settings',
  ]),
  'library.backups': query(nothing, z.array(backupItem), ['library']),
  'library.backup-now': command(nothing, z.strictObject({ name: z.string() }), ['library']),
  /** A job: the whole library, media included, into a new folder that opens by itself; read back after writing. */
  'library.copy-to': command(z.strictObject({ target: fileToken }), z.strictObject({ jobId: z.string() }), ['jobs']),
  /** A job: the library becomes what such a folder holds; what it was before stays as a backup. */
  'library.restore-copy': command(z.strictObject({ source: fileToken }), z.strictObject({ jobId: z.string() }), [
    'jobs',
  ]),

  'settings.get': query(nothing, appSettings, ['settings']),
  'settings.set': command(appSettings.partial(), appSettings, ['settings']),

  'course.list': query(
    z.strictObject({ search: z.string().max(200), sort: z.enum(['updated', 'title']), trashed: z.boolean() }),
    z.array(courseCard),
    ['courses'],
  ),
  'course.get': query(
    courseRef,
    z.strictObject({
      id: courseId,
      revision,
      settings: courseSettingsSchema,
      updatedAt: isoTime,
      modules: z.array(moduleSummary),
      /** Modules in the trash, newest first. */
      trashedModules: z.array(moduleSummary),
      banks: z.array(bankSummary),
      media: z.array(mediaItem),
    }),
    ['course', 'modules', 'media'],
  ),
  /** Texts of the question banks, for a preview that draws from them. */
  'course.banks': query(courseRef, z.array(z.strictObject({ file: z.string(), text: z.string() })), ['course']),
  'course.create': command(
    z.strictObject({ title: shortText.min(1), language: z.string().max(35), template: z.enum(courseTemplateNames) }),
    z.strictObject({ id: courseId }),
    ['courses'],
  ),
  /** Conflict when the course has moved on from `expectedRevision`. */
  'course.update': command(
    z.strictObject({ id: courseId, expectedRevision: revision, patch: courseSettingsPatch }),
    z.strictObject({ revision }),
    ['courses', 'course'],
  ),
  'course.duplicate': command(courseRef, z.strictObject({ id: courseId }), ['courses']),
  /** Into the trash; `course.restore` undoes it; gone for good after 30 days. */
  'course.trash': command(courseRef, nothing, ['courses', 'course']),
  'course.restore': command(courseRef, nothing, ['courses', 'course']),
  /** Deletes a course in the trash for good. */
  'course.purge': command(courseRef, nothing, ['courses', 'course']),
  /**
   * `state`: characters that an LMS has to keep of a learner, `whole` with answers of usual length, `least` with typed texts
   * shortened; null when course.yaml cannot be read.
   */
  'course.check': query(
    courseRef,
    z.strictObject({
      problems: z.array(problemSchema),
      state: z.strictObject({ whole: z.int(), least: z.int() }).nullable(),
    }),
    ['course', 'modules', 'media'],
  ),

  'sample.list': query(
    nothing,
    z.array(z.strictObject({ name: z.string(), title: z.string(), summary: z.string(), installed: z.boolean() })),
    ['courses'],
  ),
  /** Copies sample courses into the library; one that is there already is left alone. */
  'sample.install': command(
    z.strictObject({ names: z.array(shortText).max(20) }),
    z.strictObject({ ids: z.array(courseId) }),
    ['courses'],
  ),

  /** Address of the running preview of a course; its origin has no bridge. */
  'preview.open': command(z.strictObject({ courseId }), z.strictObject({ url: z.string(), origin: z.string() }), []),
};
