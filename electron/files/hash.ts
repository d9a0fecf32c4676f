import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Transform, type TransformCallback } from 'node:stream';

/** Passes bytes through; counts and hashes them. */
export class HashingStream extends Transform {
  private readonly hash = createHash('sha256');
  private readonly onBytes: (added: number) => void;
  /** Bytes seen so far. */
  bytes = 0;

  constructor(onBytes: (added: number) => void = () => undefined) {
    super();
    this.onBytes = onBytes;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    this.onBytes(chunk.length);
    done(null, chunk);
  }

  /** Lower-case hex; call once, after the end. */
  sha256(): string {
    return this.hash.digest('hex');
  }
}

/** SHA-256 in lower-case hex. */
export function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** SHA-256 in lower-case hex of a whole stream; memory does not grow with it. `onBytes` gets the size of each part. */
export async function sha256OfStream(
  stream: AsyncIterable<Uint8Array>,
  onBytes: (added: number) => void = () => undefined,
): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of stream) {
    hash.update(chunk);
    onBytes(chunk.length);
  }
  return hash.digest('hex');
}

/** SHA-256 in lower-case hex of a file, or of its first `bytes`; memory does not grow with it. */
export async function sha256OfFile(file: string, bytes?: number): Promise<string> {
  if (bytes === 0) return sha256Of(new Uint8Array());
  return sha256OfStream(createReadStream(file, bytes === undefined ? {} : { end: bytes - 1 }));
}
