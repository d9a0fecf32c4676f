/** The listener of the preview: an origin of its own, so that a course can never reach the app or its token. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Backend } from '#backend/backend.ts';
import type { PageHeaders } from '#backend/host-kit/web/page-headers.ts';
import type { SlowLines } from '#backend/host-kit/web/slow-lines.ts';
import { urlSegments } from '#backend/host-kit/web/safe-path.ts';
import { isOwnHost, tokenMatches, type Listener } from './guard.ts';
import { Refusal, sendFile } from './http.ts';

export interface PreviewListener {
  readonly backend: Backend;
  /** First segment of every address, so that no other page can guess one. */
  readonly prefix: string;
  readonly pageHeaders: PageHeaders;
  readonly lines: SlowLines;
}

/** Answers `/<prefix>/<courseId>/<path>`; throws a Refusal for anything else. */
export async function handlePreviewRequest(
  preview: PreviewListener,
  self: Listener,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isOwnHost(request.headers.host, self)) throw new Refusal(403, 'This host name is not allowed.');
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new Refusal(405, 'This method is not allowed.');
  const segments = urlSegments(request.url?.split(/[?#]/)[0] ?? '');
  const [prefix, courseId, ...path] = segments ?? [];
  const file =
    courseId !== undefined && tokenMatches(prefix, preview.prefix)
      ? preview.backend.previewFile(courseId, path.join('/'))
      : null;
  if (file === null) throw new Refusal(404, 'There is no such file.');
  const headers = { ...preview.pageHeaders, 'content-type': file.contentType };
  const pace = (stream: Readable) => preview.lines.pass(stream, file.line ?? 'usual');
  if (file.body.kind === 'file') return sendFile(request, response, file.body.file, headers, pace);
  const body = Buffer.from(file.body.text, 'utf8');
  response.writeHead(200, { ...headers, 'content-length': body.length });
  if (request.method === 'HEAD') response.end();
  else await pipeline(pace(Readable.from([body])), response);
}
