/** The distribution ledger: which agency got which release, when, by what medium, and whether it said so. */
import { z } from 'zod';
import { packageFormatNames } from '../packaging/plan.ts';
import type { LedgerEntry, Overview } from '../release/ledger-entry.ts';
import { command, query } from './define.ts';
import { mediumSchema } from './methods-agencies.ts';
import { courseId, fileToken, isoTime, shortText } from './schemas.ts';

const nothing = z.strictObject({});
const entryIds = z.array(z.uuid()).min(1).max(5_000);
const handOverState = z.enum(['prepared', 'handed', 'confirmed']);
const groupId = z.uuid().nullable();

/** Null in a field asks for all. `search` looks into agencies, courses, versions, files and notes. */
const ledgerFilter = z.strictObject({
  courseId: courseId.nullable(),
  releaseId: z.uuid().nullable(),
  agencyId: z.uuid().nullable(),
  groupId,
  state: handOverState.nullable(),
  search: z.string().max(200).nullable(),
});

const ledgerRow = z.strictObject({
  id: z.uuid(),
  agencyId: z.string(),
  agencyName: z.string(),
  courseId: z.string(),
  courseTitle: z.string(),
  releaseId: z.string(),
  version: z.string(),
  format: z.enum(packageFormatNames),
  batchId: z.string().nullable(),
  package: z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string() }),
  preparedAt: isoTime,
  medium: mediumSchema.nullable(),
  handedAt: isoTime.nullable(),
  confirmedAt: isoTime.nullable(),
  confirmedBy: z.string(),
  notes: z.string(),
  state: handOverState,
}) satisfies z.ZodType<LedgerEntry>;

/** Local time less universal time: 420 in Jakarta. Times on paper and in tables are local. */
const minutesFromUtc = z.int().min(-720).max(840).default(0);

/** Made by the backend itself out of what it has parsed. */
const overview = z.custom<Overview>((value) => typeof value === 'object' && value !== null);

export const ledgerMethods = {
  /** Newest package first. */
  'ledger.list': query(ledgerFilter, z.array(ledgerRow), ['ledger', 'agencies']),
  /** All of them or none. `note` is added below what was noted before. */
  'ledger.hand-over': command(
    z.strictObject({ ids: entryIds, medium: mediumSchema, at: isoTime, note: z.string().max(2_000) }),
    nothing,
    ['ledger'],
  ),
  /** All of them or none; `invalid` when one is not handed over yet. */
  'ledger.confirm': command(z.strictObject({ ids: entryIds, at: isoTime, by: shortText }), nothing, ['ledger']),
  /** Takes a step back; with the hand-over goes the confirmation. */
  'ledger.undo': command(z.strictObject({ ids: entryIds, step: z.enum(['handed', 'confirmed']) }), nothing, ['ledger']),
  /** Every agency, or those of a group, with the release of the course that it has. `waiting`: a newer one lies ready. */
  'ledger.overview': query(z.strictObject({ courseId, groupId }), overview, ['ledger', 'agencies', 'releases']),
  /** An XLSX file of the entries, and of the overview when the filter is about one course. */
  'ledger.export': command(
    z.strictObject({ filter: ledgerFilter, target: fileToken, minutesFromUtc }),
    z.strictObject({ rows: z.int() }),
    [],
  ),
  /** The overview on one A4 page; `target` ends in .pdf, or in .html where nothing can make a PDF. */
  'ledger.print': command(
    z.strictObject({ courseId, groupId, target: fileToken, minutesFromUtc }),
    z.strictObject({ bytes: z.int() }),
    [],
  ),
};
