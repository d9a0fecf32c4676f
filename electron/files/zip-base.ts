/**
 * One zip base, many tails: what the packages of a release share is packed once; each package is a copy of it with its own
 * files, a last file that speaks about all before it, and the directory.
 */
import { createHash, type Hash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { ContractFailure } from '#shared/contract/result.ts';
import type { EntryContent, WriteOptions } from './entry-sink.ts';
import { aboutFile } from './failure.ts';
import { ZipAppender, type ZipInput } from './zip-appender.ts';
import type { ZipRecord } from './zip-layout.ts';

/** Plain data; stands beside the file as `base.json`. */
export interface ZipBase {
  /** Absolute path of the front part of a zip: files with their local headers, without a directory. */
  readonly file: string;
  readonly bytes: number;
  /** SHA-256 of the file, lower-case hex. */
  readonly sha256: string;
  readonly records: readonly ZipRecord[];
}

/** A zip up to a point. */
export interface ZipHead {
  readonly bytes: number;
  readonly sha256: string;
  readonly records: readonly ZipRecord[];
}

/** The last file of a zip, made when everything before it is written. It is stored, not deflated. */
export interface LastEntry {
  readonly path: string;
  content(head: ZipHead): Buffer;
}

export interface AssembledZip {
  readonly bytes: number;
  readonly entries: number;
  /** SHA-256 of the zip, lower-case hex. */
  readonly sha256: string;
}

const baseFile = 'base.bin';
const baseRecords = 'base.json';

const sha256Text = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);
const baseSchema = z.strictObject({
  bytes: count,
  sha256: sha256Text,
  records: z.array(
    z.strictObject({
      path: z.string(),
      method: z.union([z.literal(0), z.literal(8)]),
      crc32: count,
      packed: count,
      packedCrc32: count,
      bytes: count,
      sha256: sha256Text,
      offset: count,
    }),
  ),
});

/**
 * Packs `entries`, in their order, into the folder `dir` (made when missing). Memory does not grow with their size. The
 * records are written last, so an interrupted base is none. Throws `too-large` above 4 GiB.
 */
export async function buildZipBase(
  dir: string,
  entries: readonly ZipInput[],
  options: WriteOptions = {},
): Promise<ZipBase> {
  const path = join(dir, baseFile);
  return aboutFile(dir, async () => {
    await mkdir(dir, { recursive: true });
    const file = await open(path, 'w+');
    try {
      const zip = new ZipAppender(file, basename(dir), options);
      for (const entry of entries) await zip.add(entry);
      const base: ZipBase = { file: path, ...zip.head(), records: zip.records };
      keepState(base, zip.hashState());
      const { bytes, sha256, records } = base;
      await writeFile(join(dir, baseRecords), JSON.stringify({ bytes, sha256, records }));
      return base;
    } finally {
      await file.close();
    }
  });
}

/** The base that an earlier run built in `dir`; null when there is none, or only half of one. */
export async function readZipBase(dir: string): Promise<ZipBase | null> {
  let text: string;
  try {
    text = await readFile(join(dir, baseRecords), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  try {
    return { file: join(dir, baseFile), ...baseSchema.parse(JSON.parse(text)) };
  } catch {
    return null;
  }
}

/**
 * Writes the zip `target`: the base (null: none), then `own` in its order, then `last`, then the directory. The same
 * input, the same bytes. Not atomic by itself: `target` is a temporary file.
 */
export async function assembleZip(
  target: string,
  base: ZipBase | null,
  own: readonly ZipInput[],
  last: LastEntry | null,
  options: WriteOptions = {},
): Promise<AssembledZip> {
  return aboutFile(target, async () => {
    const front = base === null ? undefined : await copyBase(target, base, options);
    const file = await open(target, base === null ? 'w+' : 'r+');
    try {
      const zip = new ZipAppender(file, basename(target), options, front);
      for (const entry of own) await zip.add(entry);
      if (last !== null) {
        const bytes = last.content({ ...zip.head(), records: zip.records });
        const content: EntryContent = { kind: 'bytes', bytes };
        await zip.add({ path: last.path, content, method: 'store' });
      }
      await zip.finish();
      return { ...zip.head(), entries: zip.records.length };
    } finally {
      await file.close();
    }
  });
}

async function copyBase(
  target: string,
  base: ZipBase,
  options: WriteOptions,
): Promise<{ readonly records: readonly ZipRecord[]; readonly length: number; readonly hash: Hash }> {
  options.signal?.throwIfAborted();
  const hash = await stateOf(base, options.signal);
  // A file system that can share blocks does not even copy them.
  await copyFile(base.file, target, constants.COPYFILE_FICLONE);
  options.onBytes?.(base.bytes);
  return { records: base.records, length: base.bytes, hash };
}

/**
 * The state of SHA-256 behind each base: with it the sum of a package costs only its tail. It cannot leave this thread;
 * another one reads the base once more.
 */
const states = new Map<string, { readonly sha256: string; readonly hash: Hash }>();
const mostStates = 8;

function keepState({ file, sha256 }: ZipBase, hash: Hash): void {
  states.delete(file);
  states.set(file, { sha256, hash });
  const [oldest] = states.keys();
  if (states.size > mostStates && oldest !== undefined) states.delete(oldest);
}

async function stateOf(base: ZipBase, signal: AbortSignal | undefined): Promise<Hash> {
  const kept = states.get(base.file);
  if (kept?.sha256 === base.sha256) return kept.hash.copy();
  const hash = createHash('sha256');
  for await (const part of createReadStream(base.file) as AsyncIterable<Buffer>) {
    signal?.throwIfAborted();
    hash.update(part);
  }
  if (hash.copy().digest('hex') !== base.sha256) throw damagedBase(base.file);
  keepState(base, hash.copy());
  return hash;
}

function damagedBase(file: string): ContractFailure {
  return new ContractFailure(
    'internal',
    {
      id: `Bagian bersama paket (${file}) berubah di diska. Ulangi, agar Ajar membuatnya lagi.`,
      en: `The shared part of the packages (${file}) changed on the disk. Try again, so that Ajar makes it anew.`,
    },
    { retry: true },
  );
}
