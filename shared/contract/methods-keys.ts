/** Keys that sign releases, and what a finished package is worth. A private key never passes this door. */
import { z } from 'zod';
import { packageFormatNames } from '../packaging/plan.ts';
import { command, query } from './define.ts';
import { fileToken, isoTime, problemSchema } from './schemas.ts';

const nothing = z.strictObject({});
/** The fingerprint: 16 hex digits. */
const keyId = z.string().regex(/^[0-9a-f]{16}$/);
const name = z.string().trim().min(1).max(200);
/** Short ones are guessed; the file leaves the computer. */
const passphrase = z.string().min(8).max(1_000);

const keyHead = z.strictObject({
  id: keyId,
  name: z.string(),
  /** 32 bytes in base64url. */
  publicKey: z.string(),
  createdAt: isoTime,
  /** It signs new releases. */
  isDefault: z.boolean(),
});

const verifiedPackage = z.strictObject({
  /** A finished package has nothing that could be corrected in the editor. */
  problems: z.array(problemSchema.omit({ fix: true })),
  format: z.enum(packageFormatNames).nullable(),
  course: z.strictObject({ id: z.string(), version: z.string(), title: z.string() }).nullable(),
  draft: z.boolean(),
  release: z
    .strictObject({ id: z.string(), at: z.string(), by: z.string(), notes: z.string(), contentSha256: z.string() })
    .nullable(),
  agency: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  signature: z
    .strictObject({
      keyId: z.string(),
      name: z.string(),
      verdict: z.enum(['valid', 'broken', 'other-key', 'unknown-key']),
    })
    .nullable(),
  entries: z.int(),
  bytes: z.int(),
  sha256: z.string(),
});

export const keysMethods = {
  /** The one that signs first, then the newest first. */
  'key.list': query(nothing, z.array(keyHead), ['keys']),
  /** Makes a key that signs from now on. */
  'key.create': command(z.strictObject({ name }), z.strictObject({ id: keyId }), ['keys']),
  /** Writes an `.ajarkey` file, locked with the passphrase. */
  'key.export': command(z.strictObject({ id: keyId, passphrase, target: fileToken }), nothing, []),
  /** `forbidden` when the passphrase does not open the file, `conflict` when the key is here already. */
  'key.import': command(
    z.strictObject({ source: fileToken, passphrase: z.string().min(1).max(1_000) }),
    z.strictObject({ id: keyId }),
    ['keys'],
  ),
  'key.choose': command(z.strictObject({ id: keyId }), nothing, ['keys']),
  /** Known keys are those of the library; `invalid` when the file is no package. */
  'package.verify': query(z.strictObject({ file: fileToken }), verifiedPackage, ['keys']),
};
