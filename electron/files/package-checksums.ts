/** The checksum list of a package: `ajar-package.json`. */
import { z } from 'zod';
import { packageFormatNames, type PackageChecksums } from '#shared/packaging/plan.ts';

const schema = z.object({
  generator: z.literal('Ajar'),
  format: z.enum(packageFormatNames),
  course: z.object({ id: z.string(), version: z.string(), title: z.string() }),
  draft: z.boolean(),
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
}) satisfies z.ZodType<PackageChecksums>;

/** The text of the list; the same list, the same text. */
export function formatChecksums(checksums: PackageChecksums): string {
  const files = Object.fromEntries(Object.entries(checksums.files).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ ...checksums, files }, null, 1)}\n`;
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
