import { z } from 'zod';
import type { VersionLevel } from '../release/version.ts';
import { readinessCodes, type ReadinessItem, type ReleaseComparison, type ReleaseHead } from '../release/model.ts';
import type { ModuleKind } from '../course/model.ts';
import type { LocalText } from '../course/problem.ts';
import { command, query } from './define.ts';
import { courseId, isoTime, longText, moduleKind, releaseId, revision, shortText } from './schemas.ts';

/** What the backend itself makes out of parsed data is only passed on, so the types are stated, not parsed again. */
const items = z.custom<readonly ReadinessItem[]>(Array.isArray);
const comparison = z.custom<ReleaseComparison>((value) => typeof value === 'object' && value !== null);

const head = z.strictObject({
  id: releaseId,
  courseId,
  title: z.string(),
  version: z.string(),
  notes: z.string(),
  by: z.string(),
  at: isoTime,
  contentSha256: z.string(),
  bytes: z.number(),
  modules: z.int(),
  questions: z.int(),
  trainingHours: z.number(),
  keyId: z.string(),
}) satisfies z.ZodType<ReleaseHead>;

const suggestion = z.strictObject({
  version: z.string(),
  level: z.enum(['first', 'major', 'minor', 'patch']) satisfies z.ZodType<VersionLevel>,
  why: z.strictObject({ id: z.string(), en: z.string() }) satisfies z.ZodType<LocalText>,
});

const outlineItem = z.strictObject({
  slug: z.string(),
  title: z.string(),
  kind: moduleKind satisfies z.ZodType<ModuleKind>,
  minutes: z.number(),
  questions: z.int(),
});

export const releaseMethods = {
  /** What is open before a release of the course as it stands, unsaved texts included. */
  'release.readiness': query(
    z.strictObject({ courseId }),
    z.strictObject({
      revision,
      items,
      suggestion,
      previous: head.nullable(),
      /** Learners would get what they have already. */
      isUnchanged: z.boolean(),
      /** Of what a release would hold; stays the same when only the version is another. */
      contentSha256: z.string(),
      authors: z.array(z.string()),
    }),
    ['course', 'modules', 'media', 'releases', 'rehearsals'],
  ),
  /**
   * `invalid`: the version is no `1.2.3` or not above the last. `conflict`: the course moved on, the version exists, or nothing
   * changed. `forbidden`: a `must` is open, or an open `should` has no reason. Writes the version into `course.yaml`.
   */
  'release.create': command(
    z.strictObject({
      courseId,
      expectedRevision: revision,
      /** As `release.readiness` gave it: unsaved texts do not raise the revision. */
      contentSha256: z.string().regex(/^[0-9a-f]{64}$/),
      version: z.string().max(40),
      notes: longText,
      by: shortText.min(1),
      /** Why it is released all the same, for each open item. */
      reasons: z.partialRecord(z.enum(readinessCodes), z.string().min(1).max(1_000)),
    }),
    z.strictObject({ id: releaseId }),
    ['releases', 'course', 'courses', 'keys'],
  ),
  /** Newest first; of all courses with null. */
  'release.list': query(z.strictObject({ courseId: courseId.nullable() }), z.array(head), ['releases']),
  'release.get': query(
    z.strictObject({ id: releaseId }),
    head.extend({
      reasons: z.partialRecord(z.enum(readinessCodes), z.string()),
      outline: z.array(outlineItem),
    }),
    ['releases'],
  ),
  /** `after`: null compares with the course as it stands. */
  'release.compare': query(z.strictObject({ courseId, before: releaseId, after: releaseId.nullable() }), comparison, [
    'releases',
    'course',
    'modules',
    'media',
  ]),
  /** The texts and media of the release take the place of the course's; what they replace stays as revisions. */
  'release.restore': command(
    z.strictObject({ id: releaseId, expectedRevision: revision }),
    z.strictObject({ revision }),
    ['course', 'courses', 'modules', 'media'],
  ),
};
