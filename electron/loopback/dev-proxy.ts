import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { PageHeaders } from '#backend/host-kit/web/page-headers.ts';
import { Refusal } from './http.ts';

/**
 * Development only: passes a page request on to Vite's server, so that the page has the API's origin and hot reload at
 * the same time (Vite's client opens its socket to Vite directly).
 */
export async function proxyToDevServer(
  devRendererUrl: string,
  headers: PageHeaders,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const target = new URL(request.url ?? '/', devRendererUrl);
  if (target.origin !== new URL(devRendererUrl).origin) throw new Refusal(400, 'Bad address.');
  const accept = request.headers.accept;
  const answer = await fetch(target, accept === undefined ? {} : { headers: { accept } }).catch(() => null);
  if (answer === null) throw new Refusal(502, 'The development server does not answer.');
  const contentType = answer.headers.get('content-type');
  response.writeHead(answer.status, { ...headers, ...(contentType === null ? {} : { 'content-type': contentType }) });
  if (answer.body === null) {
    response.end();
    return;
  }
  // The same stream under two names: fetch's type is the DOM's, Readable wants Node's.
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- necessary to tsc, whose types of the two differ
  await pipeline(Readable.fromWeb(answer.body as ReadableStream), response);
}
