import type { ReadHandle, WriteHandle } from '../handles.ts';

/** As `SigningKey` in files/signing.ts, and whether new releases are signed with it. */
export interface SigningKeyRow {
  readonly id: string;
  readonly name: string;
  readonly publicKey: string;
  readonly createdAt: string;
  readonly privateKey: string;
}

/** What may be shown of a key. */
export interface SigningKeyHead extends Omit<SigningKeyRow, 'privateKey'> {
  readonly isDefault: boolean;
}

export const signingKeySql = {
  default: `SELECT id, name, public_key AS publicKey, created_at AS createdAt, private_key AS privateKey FROM signing_keys
    WHERE is_default = 1`,
  find: `SELECT id, name, public_key AS publicKey, created_at AS createdAt, private_key AS privateKey FROM signing_keys
    WHERE id = ?`,
  all: `SELECT id, name, public_key AS publicKey, created_at AS createdAt, is_default AS isDefault FROM signing_keys
    ORDER BY is_default DESC, created_at DESC, id`,
} as const;

export function createSigningKeyReads(db: ReadHandle) {
  const byDefault = db.query<[], SigningKeyRow>(signingKeySql.default);
  const find = db.query<[string], SigningKeyRow>(signingKeySql.find);
  const all = db.query<[], Omit<SigningKeyHead, 'isDefault'> & { readonly isDefault: number }>(signingKeySql.all);
  return {
    /** The one that signs first, then the newest first. */
    all: (): readonly SigningKeyHead[] => all.all().map((row) => ({ ...row, isDefault: row.isDefault === 1 })),
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
  const clear = db.command<[]>('UPDATE signing_keys SET is_default = 0 WHERE is_default = 1');
  const set = db.command<[string]>('UPDATE signing_keys SET is_default = 1 WHERE id = ?');
  return {
    /** New releases are signed with this key. */
    choose(id: string): void {
      clear.run();
      set.run(id);
    },
    /** The first key signs new releases until another one is chosen. */
    insert({ id, name, publicKey, createdAt, privateKey }: SigningKeyRow): void {
      insert.run(id, name, publicKey, createdAt, privateKey);
    },
  };
}
