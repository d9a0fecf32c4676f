/** Small pieces over node:http that every route uses. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { open, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sliceOfFile } from '#backend/host-kit/web/file-slice.ts';

/** A refusal: ends the request with this status. `reason` is for whoever reads the response while debugging. */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, reason: string) {
    super(reason);
    this.name = 'Refusal';
    this.status = status;
  }
}

const always = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' };

export function sendJson(response: ServerResponse, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(200, {
    ...always,
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
  });
  response.end(body);
}

/** Ends a request that was refused. The connection is closed when a body may still be on its way. */
export function sendRefusal(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = Buffer.from(`${refusal.message}\n`);
  response.writeHead(refusal.status, {
    ...always,
    'content-type': 'text/plain; charset=utf-8',
    'content-length': body.length,
    ...(request.complete ? {} : { connection: 'close' }),
  });
  response.end(body);
}

/** The whole body as bytes. Refuses with 413 beyond `cap`, before reading when the length is announced. */
export async function readBody(request: IncomingMessage, cap: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of cappedBody(request, cap)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * Streams the body into a new file, which is gone again when that fails. Returns the bytes written; refuses with 413
 * beyond `cap` and with 409 where something is in the way.
 */
export async function storeBody(request: IncomingMessage, file: string, cap: number): Promise<number> {
  const handle = await open(file, 'wx', 0o600).catch((error: unknown) => {
    throw refusalForPath(error);
  });
  let bytes = 0;
  try {
    for await (const chunk of cappedBody(request, cap)) {
      await handle.writeFile(chunk);
      bytes += chunk.length;
    }
    await handle.close();
    return bytes;
  } catch (error) {
    await handle.close();
    await rm(file, { force: true });
    throw error;
  }
}

/** A name that is taken, or a file where a folder should be, is the sender's mistake; anything else is not. */
export function refusalForPath(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const taken = code === 'EEXIST' || code === 'ENOTDIR' || code === 'EISDIR';
  return taken ? new Refusal(409, 'Another file is in the way.') : error;
}

async function* cappedBody(request: IncomingMessage, cap: number): AsyncGenerator<Buffer> {
  refuseAnnouncedLength(request, cap);
  let bytes = 0;
  // The socket stays open after a refusal, so that the sender can read why. Without setEncoding chunks are Buffers.
  const chunks: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > cap) throw new Refusal(413, 'The request is too large.');
    yield chunk;
  }
  // A sender that goes away mid-body ends the iteration like a finished one.
  if (!request.complete) throw new Refusal(400, 'The request was cut off.');
}

function refuseAnnouncedLength(request: IncomingMessage, cap: number): void {
  if (Number(request.headers['content-length'] ?? 0) > cap) throw new Refusal(413, 'The request is too large.');
}

/** Sends a file with `Range` support; 404 when it is not there. `pace`: what the bytes go through. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  headers: Readonly<Record<string, string>>,
  pace: (stream: Readable) => Readable = (stream) => stream,
): Promise<void> {
  const slice = await sliceOfFile(file, request.headers.range);
  if (slice === null) throw new Refusal(404, 'There is no such file.');
  response.writeHead(slice.status, { ...headers, ...slice.headers });
  if (slice.open === null || request.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(pace(slice.open()), response);
}
