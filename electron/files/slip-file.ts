/** Reads a result slip (docs/result-slip.md) and the key of the package that it came from. */
import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import type { Slip } from '#shared/results/slip.ts';
import { aboutFile, invalidFile } from './failure.ts';
import { withPackage } from './package-files.ts';

/** A slip with 300 long essays stays below it. */
const longestSlip = 2 * 1024 * 1024;
const longestPage = 4 * 1024 * 1024;

const percent = z.number().min(0).max(100).nullable();
const time = z.string().max(40);
const line = z.string().max(1000);
const place = z.union([z.number(), z.string().max(10_000), z.null()]);

const slipSchema = z.strictObject({
  kind: z.literal('ajar-result'),
  format: z.literal(1),
  course: z.strictObject({ id: line, version: line, title: line }),
  learner: z.strictObject({ name: line, agency: line, nip: line }),
  status: z.enum(['incomplete', 'completed', 'passed', 'failed']),
  score: percent,
  begunAt: time.nullable(),
  finishedAt: time.nullable(),
  madeAt: time,
  spent: z.number().min(0),
  modules: z
    .array(
      z.strictObject({
        slug: line,
        done: z.boolean(),
        attempts: z.number().int().min(0),
        last: percent,
        best: percent,
        finishedAt: time.nullable(),
      }),
    )
    .max(10_000),
  answers: z.record(z.string().max(64), z.union([place, z.boolean(), z.array(place).max(1000)])),
  signature: z.string().max(128),
});

/** Throws `not-found` or `invalid` with one sentence. */
export async function readSlip(file: string): Promise<Slip> {
  const notASlip = () =>
    invalidFile(file, 'ini bukan berkas hasil Ajar (.ajarslip)', 'this is no result slip of Ajar (.ajarslip)');
  const { size } = await aboutFile(file, () => stat(file));
  if (size > longestSlip) throw notASlip();
  const text = await aboutFile(file, () => readFile(file, 'utf8'));
  try {
    return slipSchema.parse(JSON.parse(text));
  } catch {
    throw notASlip();
  }
}

const keySchema = z.object({ id: z.string(), version: z.string(), title: z.string(), slipKey: z.string().min(1) });

export type SlipKey = z.output<typeof keySchema>;

/** The course data of a package's page. Throws `not-found` or `invalid` with one sentence. */
export async function slipKeyOf(file: string): Promise<SlipKey> {
  const page = await withPackage(file, async (files) => (await files.read('index.html', longestPage)).toString('utf8'));
  const data = /<script type="application\/json" id="ajar-course">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
  try {
    return keySchema.parse(JSON.parse(data));
  } catch {
    throw invalidFile(file, 'paket ini tidak memuat kunci berkas hasil', 'this package holds no key for result slips');
  }
}
