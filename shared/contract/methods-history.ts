import { z } from 'zod';
import { command, query } from './define.ts';
import { courseId, isoTime, moduleText, revision } from './schemas.ts';

/** The id of the course (its settings), of a module or of a question bank. */
const subject = z.uuid();
const subjectRef = z.strictObject({ courseId, subject });
const revisionRef = subjectRef.extend({ revision });
const kind = z.enum(['settings', 'module', 'bank']);
/** `trashed`: a module in the trash; `gone`: deleted for good, only its history is left. */
const state = z.enum(['present', 'trashed', 'gone']);
const revisionName = z.string().trim().min(1).max(120);

export const revisionItem = z.strictObject({
  revision,
  at: isoTime,
  /** What the author calls it. */
  name: z.string().nullable(),
  /** The revision that this one brought back. */
  restoredFrom: revision.nullable(),
  /** Against the revision before it that is still kept; of the first one everything is added. */
  linesAdded: z.int(),
  linesRemoved: z.int(),
  wordsAdded: z.int(),
  wordsRemoved: z.int(),
});

export const historyMethods = {
  /** Everything of a course that has a history, newest change first. */
  'history.subjects': query(
    z.strictObject({ courseId }),
    z.array(z.strictObject({ subject, kind, state, file: z.string(), revisions: z.int(), latestAt: isoTime })),
    ['course', 'modules'],
  ),
  /** A page of revisions, newest first; the next page is `before` the last one's number. */
  'history.list': query(
    subjectRef.extend({ before: revision.nullable(), limit: z.int().min(1).max(100) }),
    z.strictObject({
      kind,
      state,
      file: z.string(),
      /** Number of the newest revision, for `expectedRevision`. */
      present: revision,
      items: z.array(revisionItem),
      /** False on the last page. */
      hasMore: z.boolean(),
    }),
    ['course', 'modules'],
  ),
  'history.get': query(revisionRef, z.strictObject({ at: isoTime, name: z.string().nullable(), text: moduleText }), []),
  /** Null takes the name away. A revision with a name is never pruned. */
  'history.name': command(revisionRef.extend({ name: revisionName.nullable() }), z.strictObject({}), [
    'course',
    'modules',
  ]),
  /**
   * The text of `revision` becomes a new revision; what is typed but not saved is stored as a revision first. A module that
   * was deleted comes back. Course settings keep id and modules; the order comes back as far as it can. `replaced`: the
   * revision with what stood there before, so that restoring it undoes this. Conflict when the subject has moved on.
   */
  'history.restore': command(
    revisionRef.extend({ expectedRevision: revision }),
    z.strictObject({ revision, replaced: revision }),
    ['course', 'courses', 'modules'],
  ),
};
