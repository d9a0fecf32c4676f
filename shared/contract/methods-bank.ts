import { z } from 'zod';
import { command, query } from './define.ts';
import { courseId, cursorSchema, isoTime, moduleText, revision, shortText, openText } from './schemas.ts';

const bankId = z.uuid();
const nothing = z.strictObject({});
const bankRef = z.strictObject({ id: bankId });

/** Question banks are written like modules: journaled while they are typed, saved as revisions, never overwritten. */
export const bankMethods = {
  'bank.create': command(
    z.strictObject({ courseId, title: shortText.min(1) }),
    z.strictObject({ id: bankId, file: z.string() }),
    ['course', 'courses'],
  ),
  /** `newest`: the journal's text when there is one. `saved`: the last revision. */
  'bank.get': query(
    bankRef.extend({ version: z.enum(['newest', 'saved']).default('newest') }),
    openText.extend({ id: bankId }),
    ['course'],
  ),
  /** The open editor's buffer, at most a second behind the keyboard. Makes no revision. */
  'bank.journal': command(
    z.strictObject({ id: bankId, text: moduleText, cursor: cursorSchema, baseRevision: revision }),
    z.strictObject({ at: isoTime }),
    [],
  ),
  /** A revision (none when nothing changed); clears the journal. Conflict when the bank has moved on. */
  'bank.save': command(
    z.strictObject({ id: bankId, text: moduleText, cursor: cursorSchema, expectedRevision: revision }),
    z.strictObject({ revision }),
    ['course', 'courses'],
  ),
  /** The title in the bank's text and its file's name; the draws of the course's modules that name the file follow. */
  'bank.rename': command(
    z.strictObject({ id: bankId, title: shortText.min(1), expectedRevision: revision }),
    z.strictObject({ revision, file: z.string() }),
    ['course', 'courses', 'modules'],
  ),
  /** Takes the bank out of the course; `bank.restore` undoes it, as long as the course has its history. */
  'bank.trash': command(bankRef, nothing, ['course', 'courses']),
  'bank.restore': command(bankRef, z.strictObject({ file: z.string() }), ['course', 'courses']),
};
