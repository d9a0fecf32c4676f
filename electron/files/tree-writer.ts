/** Writes the files of a package or a course into a folder. */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { withReason } from './abort.ts';
import { syncFile } from './atomic.ts';
import type { EntryContent, EntrySink, WriteOptions } from './entry-sink.ts';
import { aboutFile } from './failure.ts';
import { HashingStream } from './hash.ts';

export interface WrittenTree<T> {
  readonly value: T;
  /** Sum of the file sizes. */
  readonly bytes: number;
  readonly entries: number;
}

/** Lets `fill` add the files below `folder`, which exists. Paths come from a plan or a course and were checked there. */
export async function writeTree<T>(
  folder: string,
  fill: (sink: EntrySink) => Promise<T>,
  options: WriteOptions = {},
): Promise<WrittenTree<T>> {
  let bytes = 0;
  let entries = 0;
  const sink: EntrySink = {
    async add(path, content) {
      options.signal?.throwIfAborted();
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      const hashing = new HashingStream(options.onBytes);
      const about = content.kind === 'file' ? content.file : file;
      await withReason(options.signal, () => aboutFile(about, () => copy(content, hashing, file, options.signal)));
      await syncFile(file);
      bytes += hashing.bytes;
      entries += 1;
      options.onEntry?.();
      return hashing.sha256();
    },
  };
  return { value: await fill(sink), bytes, entries };
}

async function copy(content: EntryContent, hashing: HashingStream, file: string, signal?: AbortSignal): Promise<void> {
  const source = content.kind === 'file' ? createReadStream(content.file) : Readable.from([content.bytes]);
  await pipeline(source, hashing, createWriteStream(file, { mode: 0o644 }), signal === undefined ? {} : { signal });
}
