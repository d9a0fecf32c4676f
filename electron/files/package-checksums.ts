/** The checksum list of a package: `ajar-package.json`. */
import { z } from 'zod';
import { listText, withSignature } from '#shared/course/package-list.ts';
import { packageFormatNames, type PackageChecksums } from '#shared/packaging/plan.ts';
import { signText, type SigningKey } from './signing.ts';
import type { ZipHead } from './zip-base.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const schema = z.object({
  generator: z.literal('Ajar'),
  generatorVersion: z.string().exactOptional(),
  format: z.enum(packageFormatNames),
  course: z.object({ id: z.string(), version: z.string(), title: z.string() }),
  draft: z.boolean(),
  release: z
    .object({ id: z.string(), at: z.string(), by: z.string(), notes: z.string(), contentSha256: sha256 })
    .exactOptional(),
  agency: z.object({ id: z.string(), name: z.string() }).exactOptional(),
  files: z.record(z.string(), sha256),
  container: z
    .object({
      bytes: z.number().int().min(0),
      sha256,
      packed: z.record(z.string(), z.string().regex(/^[0-9a-f]{8}$/)),
    })
    .exactOptional(),
  signedBy: z.object({ key: z.string(), name: z.string() }).exactOptional(),
  signature: z
    .object({ algorithm: z.literal('Ed25519'), key: z.string(), name: z.string(), value: z.string() })
    .exactOptional(),
}) satisfies z.ZodType<PackageChecksums>;

/** What a list says besides what follows from the files and from the key. */
export type ListFacts = Omit<PackageChecksums, 'files' | 'container' | 'signedBy' | 'signature'>;

function sorted(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The text of an unsigned list; the same list, the same text. */
export function formatChecksums(checksums: Omit<PackageChecksums, 'signature'>): string {
  const { generator, generatorVersion, format, course, draft, release, agency, files, container, signedBy } = checksums;
  return listText({
    generator,
    generatorVersion,
    format,
    course,
    draft,
    release,
    agency,
    files: sorted(files),
    container: container && { ...container, packed: sorted(container.packed) },
    signedBy,
  });
}

/** The list of a zip that ends, so far, at `head`; signed with `key` when there is one. */
export function zipChecksums(facts: ListFacts, { bytes, sha256, records }: ZipHead, key: SigningKey | null): string {
  const files = Object.fromEntries(records.map((record) => [record.path, record.sha256]));
  const packed = Object.fromEntries(
    records
      .filter(({ method }) => method === 8)
      .map(({ path, packedCrc32 }) => [path, packedCrc32.toString(16).padStart(8, '0')]),
  );
  const list = { ...facts, files, container: { bytes, sha256, packed } };
  if (key === null) return formatChecksums(list);
  const { publicKey, name } = key;
  const text = formatChecksums({ ...list, signedBy: { key: publicKey, name } });
  return withSignature(text, { algorithm: 'Ed25519', key: publicKey, name, value: signText(key, text) });
}

/** Null when the text is no checksum list of Ajar. */
export function parseChecksums(text: string): PackageChecksums | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
