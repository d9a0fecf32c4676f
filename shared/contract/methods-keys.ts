/** Keys that sign releases, and what a finished package is worth. A private key never passes this door. */
import { z } from 'zod';
import { command, query } from './define.ts';
import { fileToken, isoTime } from './schemas.ts';

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
  /** A job. Known keys are those of the library; it fails with `invalid` when the file is no package. */
  'package.verify': command(z.strictObject({ file: fileToken }), z.strictObject({ jobId: z.string() }), ['jobs']),
};
