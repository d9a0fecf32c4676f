/** Agencies, their groups, and tables of them. */
import { z } from 'zod';
import { packageFormatNames } from '../packaging/plan.ts';
import { agencyLimits } from '../release/agency-values.ts';
import { command, query } from './define.ts';
import { fileToken, localText, localeSchema, shortText } from './schemas.ts';

const nothing = z.strictObject({});
const agencyId = z.uuid();
const groupId = z.uuid();
/** Most agencies that one call is about. */
const agencyIds = z.array(agencyId).max(2_000);

export const mediumSchema = z.enum(['usb', 'whatsapp', 'email', 'lms']);

const text = (most: number) => z.string().max(most);
const agencyFields = {
  name: text(agencyLimits.name).trim().min(1),
  shortName: text(agencyLimits.shortName).trim(),
  address: text(agencyLimits.address),
  contact: text(agencyLimits.contact),
  phone: text(agencyLimits.phone),
  email: text(agencyLimits.email),
  lms: z.enum(['none', 'moodle', 'other']),
  format: z.enum(packageFormatNames),
  medium: mediumSchema,
  language: localeSchema,
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
  notes: text(agencyLimits.notes),
};
const fieldsSchema = z.strictObject(agencyFields);

const agencySchema = z.strictObject({
  id: agencyId,
  /** Folder name and part of the package's id; never changes. */
  slug: z.string(),
  ...agencyFields,
  logo: z.strictObject({ sha256: z.string(), type: z.enum(['png', 'jpg', 'svg', 'webp']) }).nullable(),
});

/** A row of a table, before anybody has checked the lengths of its texts. */
const asWritten = fieldsSchema.extend({
  name: z.string(),
  shortName: z.string(),
  address: z.string(),
  contact: z.string(),
  phone: z.string(),
  email: z.string(),
  notes: z.string(),
});

const groupSchema = z.strictObject({ id: groupId, name: z.string(), agencyIds: z.array(agencyId) });
const rowProblem = z.strictObject({ line: z.int(), name: z.string(), problems: z.array(localText) });

export const agenciesMethods = {
  /** In name order. `search` looks into names, contacts and addresses. */
  'agency.list': query(
    z.strictObject({ search: z.string().max(200), groupId: groupId.nullable() }),
    z.array(agencySchema),
    ['agencies'],
  ),
  /** `id` null: a new agency. Conflict when another one has the name. */
  'agency.save': command(
    z.strictObject({ id: agencyId.nullable(), fields: fieldsSchema }),
    z.strictObject({ id: agencyId }),
    ['agencies'],
  ),
  /** `agency.restore` undoes it. What the ledger knows of it stays. */
  'agency.trash': command(z.strictObject({ id: agencyId }), nothing, ['agencies']),
  'agency.restore': command(z.strictObject({ id: agencyId }), nothing, ['agencies']),
  /** PNG, JPEG, SVG or WebP of at most 512 kB; `file` null takes the logo away. */
  'agency.logo': command(z.strictObject({ id: agencyId, file: fileToken.nullable() }), nothing, ['agencies']),
  /** The logo as a `data:` address for the screen; null without one. */
  'agency.logo-image': query(
    z.strictObject({ id: agencyId }),
    z.strictObject({ url: z.string().max(1_000_000).nullable() }),
    ['agencies'],
  ),
  /** What `agency.import` would make of a CSV or XLSX table. Stores nothing. */
  'agency.read-table': query(
    z.strictObject({ file: fileToken }),
    z.strictObject({
      rows: z.array(
        z.strictObject({
          line: z.int(),
          agency: asWritten,
          match: z.enum(['new', 'known']),
          problems: z.array(localText),
        }),
      ),
      unknownHeadings: z.array(z.string()),
    }),
    ['agencies'],
  ),
  /** All good rows or none; a bad row is left out and named. `groupId`: the group that all of them join. */
  'agency.import': command(
    z.strictObject({ file: fileToken, onMatch: z.enum(['update', 'skip']), groupId: groupId.nullable() }),
    z.strictObject({ added: z.int(), updated: z.int(), skipped: z.int(), problems: z.array(rowProblem) }),
    ['agencies'],
  ),

  'group.list': query(nothing, z.array(groupSchema), ['agencies']),
  /** `id` null: a new group. Conflict when another one has the name. */
  'group.save': command(
    z.strictObject({ id: groupId.nullable(), name: shortText.trim().min(1), agencyIds }),
    z.strictObject({ id: groupId }),
    ['agencies'],
  ),
  /** Its agencies stay. */
  'group.remove': command(z.strictObject({ id: groupId }), nothing, ['agencies']),
};
