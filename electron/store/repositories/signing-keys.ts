import type { ReadHandle, WriteHandle } from '../handles.ts';

/** As `SigningKey` in files/signing.ts, and whether new releases are signed with it. */
export interface SigningKeyRow {
  readonly id: string;
  readonly name: string;
  readonly publicKey: string;
  readonly createdAt: string;
  readonly privateKey: string;
}

export const signingKeySql = {
  default: `SELECT id, name, public_key AS publicKey, created_at AS createdAt, private_key AS privateKey FROM signing_keys
    WHERE is_default = 1`,
  find: `SELECT id, name, public_key AS publicKey, created_at AS createdAt, private_key AS privateKey FROM signing_keys
    WHERE id = ?`,
} as const;

export function createSigningKeyReads(db: ReadHandle) {
  const byDefault = db.query<[], SigningKeyRow>(signingKeySql.default);
  const find = db.query<[string], SigningKeyRow>(signingKeySql.find);
  return {
    find: (id: string): SigningKeyRow | null => find.get(id) ?? null,
    /** The key that new releases are signed with; null before the first. */
    default: (): SigningKeyRow | null => byDefault.get() ?? null,
  };
}

export function createSigningKeyWrites(db: WriteHandle) {
  const insert = db.command<[string, string, string, string, string]>(
    `INSERT INTO signing_keys (id, name, public_key, created_at, private_key, is_default)
     VALUES (?, ?, ?, ?, ?, NOT EXISTS (SELECT 1 FROM signing_keys WHERE is_default = 1))`,
  );
  return {
    /** The first key signs new releases until another one is chosen. */
    insert({ id, name, publicKey, createdAt, privateKey }: SigningKeyRow): void {
      insert.run(id, name, publicKey, createdAt, privateKey);
    },
  };
}
