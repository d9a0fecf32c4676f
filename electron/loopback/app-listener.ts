/** The listener of the trainer's app: static files, and the API that the page's HTTP bridge speaks. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Backend } from '#backend/backend.ts';
import { contentTypeOf } from '#backend/host-kit/web/content-type.ts';
import { urlSegments } from '#backend/host-kit/web/safe-path.ts';
import type { PageHeaders } from '#backend/host-kit/web/page-headers.ts';
import type { SaveKind } from '#shared/contract/bridge.ts';
import { saveKinds } from '#shared/contract/channels.ts';
import { proxyToDevServer } from './dev-proxy.ts';
import type { EventStreams } from './event-stream.ts';
import { isForeign, isOwnHost, mediaType, tokenMatches, type Listener } from './guard.ts';
import { readBody, Refusal, sendFile, sendJson } from './http.ts';
import type { Transfer } from './transfer.ts';

/** Largest call, in bytes: a module's 2 Mi characters in UTF-8 with JSON escapes fit. */
const callCap = 8 * 1024 * 1024;
const smallCap = 64 * 1024;

export interface AppListener {
  readonly backend: Backend;
  readonly events: EventStreams;
  readonly transfer: Transfer;
  readonly token: string;
  readonly rendererDir: string;
  readonly pageHeaders: PageHeaders;
  /** Development only: where Vite serves the page. */
  readonly devRendererUrl: string | null;
}

type Route = (app: AppListener, request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

const posts: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['/api/call', call],
  ['/api/files', receiveFile],
  ['/api/folders', newFolder],
  ['/api/targets', newTarget],
  ['/api/download-ticket', newTicket],
]);

/** Answers one request; throws a Refusal for what is not allowed or not there. */
export async function handleAppRequest(
  app: AppListener,
  self: Listener,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isOwnHost(request.headers.host, self)) throw new Refusal(403, 'This host name is not allowed.');
  const url = parseUrl(request);
  if (url.pathname.startsWith('/api/')) return handleApi(app, self, request, response, url);
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new Refusal(405, 'This method is not allowed.');
  if (app.devRendererUrl !== null) {
    return proxyToDevServer(app.devRendererUrl, app.pageHeaders, request, response);
  }
  return sendStatic(app, request, response, url);
}

async function handleApi(
  app: AppListener,
  self: Listener,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  if (isForeign(request.headers, self)) throw new Refusal(403, 'This origin is not allowed.');
  if (request.method === 'GET' && url.pathname.startsWith('/api/download/')) {
    return sendDownload(app, request, response, url);
  }
  if (!tokenMatches(request.headers['x-ajar-token'], app.token))
    throw new Refusal(401, 'The token is missing or wrong.');
  if (url.pathname === '/api/events') {
    if (request.method !== 'GET') throw new Refusal(405, 'This method is not allowed.');
    app.events.attach(request, response);
    return;
  }
  const route = posts.get(url.pathname);
  if (route === undefined) throw new Refusal(404, 'There is no such address.');
  if (request.method !== 'POST') throw new Refusal(405, 'This method is not allowed.');
  return route(app, request, response, url);
}

async function call(app: AppListener, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readJson(request, callCap);
  const name = textField(body, 'name');
  sendJson(response, await app.backend.dispatch(name, body['input']));
}

async function receiveFile(
  app: AppListener,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  if (mediaType(request.headers['content-type']) !== 'application/octet-stream') {
    throw new Refusal(415, 'Send the file as application/octet-stream.');
  }
  const folder = url.searchParams.get('folder');
  const token =
    folder === null
      ? await app.transfer.receiveFile(request, url.searchParams.get('name') ?? '')
      : await app.transfer.receiveInto(request, folder, url.searchParams.get('path') ?? '');
  sendJson(response, token);
}

async function newFolder(app: AppListener, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readJson(request, smallCap);
  sendJson(response, await app.transfer.newFolder(typeof body['name'] === 'string' ? body['name'] : ''));
}

async function newTarget(app: AppListener, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readJson(request, smallCap);
  const kind = textField(body, 'kind');
  if (!isSaveKind(kind)) throw new Refusal(400, 'This kind of target is not known.');
  sendJson(response, await app.transfer.newTarget(kind, textField(body, 'name')));
}

async function newTicket(app: AppListener, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readJson(request, smallCap);
  const ticket = await app.transfer.ticketFor(textField(body, 'token'));
  sendJson(response, { url: `/api/download/${ticket}` });
}

async function sendDownload(
  app: AppListener,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const file = app.transfer.redeem(url.pathname.slice('/api/download/'.length));
  if (file === null) throw new Refusal(404, 'This download address has been used or is too old.');
  const name = file.split(/[/\\]/).at(-1) ?? 'paket.zip';
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  await sendFile(request, response, file, {
    'content-type': contentTypeOf(name),
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeRfc8187(name)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
}

async function sendStatic(
  app: AppListener,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const segments = urlSegments(url.pathname === '/' ? '/index.html' : url.pathname);
  if (segments === null) throw new Refusal(404, 'There is no such file.');
  await sendFile(request, response, join(app.rendererDir, ...segments), {
    ...app.pageHeaders,
    'content-type': contentTypeOf(segments.at(-1) ?? ''),
  });
}

/** The address as a URL; refuses forms such as `//other-host/` that would change its meaning. */
function parseUrl(request: IncomingMessage): URL {
  const raw = request.url ?? '/';
  if (!raw.startsWith('/') || !URL.canParse(raw, 'http://ajar.invalid')) throw new Refusal(400, 'Bad address.');
  const url = new URL(raw, 'http://ajar.invalid');
  if (url.host !== 'ajar.invalid') throw new Refusal(400, 'Bad address.');
  return url;
}

async function readJson(request: IncomingMessage, cap: number): Promise<Readonly<Record<string, unknown>>> {
  if (mediaType(request.headers['content-type']) !== 'application/json') {
    throw new Refusal(415, 'Send JSON as application/json.');
  }
  const text = (await readBody(request, cap)).toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(400, 'This is not JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refusal(400, 'Send a JSON object.');
  // Checked just above; values stay unknown.
  return value as Readonly<Record<string, unknown>>;
}

function textField(body: Readonly<Record<string, unknown>>, name: string): string {
  const value = Object.hasOwn(body, name) ? body[name] : undefined;
  if (typeof value !== 'string') throw new Refusal(400, `The field ${name} is missing.`);
  return value;
}

function isSaveKind(kind: string): kind is SaveKind {
  return saveKinds.some((known) => known === kind);
}

/** Percent-encoding for `filename*` (RFC 8187, section 3.2.1). */
function encodeRfc8187(text: string): string {
  return encodeURIComponent(text).replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}
