/** The two schemes that the window may load: the app, and the preview of a course on its own origin. */
import { Readable } from 'node:stream';
import { join } from 'node:path';
import { protocol, type Session } from 'electron';
import type { Backend } from '#backend/backend.ts';
import { contentTypeOf } from '#backend/host-kit/web/content-type.ts';
import { sliceOfFile } from '#backend/host-kit/web/file-slice.ts';
import { appPageHeaders, previewPageHeaders, type PageHeaders } from '#backend/host-kit/web/page-headers.ts';
import { urlSegments } from '#backend/host-kit/web/safe-path.ts';
import { createSlowLines, systemLineTime } from '#backend/host-kit/web/slow-lines.ts';
import { appScheme, previewScheme } from './origins.ts';
import { originOf, type Origins } from './url-policy.ts';

/** Must run before the app is ready. */
export function registerSchemes(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true };
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { ...privileges, codeCache: true } },
    { scheme: previewScheme, privileges },
  ]);
}

export interface AppSource {
  readonly rendererDir: string;
  /** Development only: Vite's server, which then stands in for the folder. */
  readonly devRendererUrl: string | null;
}

/** Serves the built app from its folder. */
export function serveApp(session: Session, source: AppSource, origins: Origins): void {
  const devOrigin = source.devRendererUrl === null ? null : new URL(source.devRendererUrl).origin;
  const headers = appPageHeaders(origins.preview, devOrigin);
  session.protocol.handle(appScheme, async (request) => {
    const url = new URL(request.url);
    if (originOf(url) !== origins.app || request.method !== 'GET') return notFound();
    if (devOrigin !== null) return fromDevServer(`${devOrigin}${url.pathname}${url.search}`, headers);
    const segments = urlSegments(url.pathname);
    if (segments === null) return notFound();
    const file = join(source.rendererDir, ...segments);
    return fileResponse(request, file, { ...headers, 'content-type': contentTypeOf(file) });
  });
}

/** The page keeps its origin and its fence, and still gets hot reload. */
async function fromDevServer(url: string, headers: PageHeaders): Promise<Response> {
  const answer = await fetch(url);
  const contentType = answer.headers.get('content-type') ?? 'application/octet-stream';
  return new Response(answer.body, { status: answer.status, headers: { ...headers, 'content-type': contentType } });
}

/** Serves courses' previews from the backend: `app-preview://<run>/<courseId>/<path>`. */
export function servePreview(session: Session, backend: Promise<Backend>, origins: Origins): void {
  const headers = previewPageHeaders([origins.app]);
  const lines = createSlowLines(systemLineTime);
  session.protocol.handle(previewScheme, async (request) => {
    const url = new URL(request.url);
    const [courseId, ...path] = (originOf(url) === origins.preview && urlSegments(url.pathname)) || [];
    if (courseId === undefined || request.method !== 'GET') return notFound();
    const file = (await backend).previewFile(courseId, path.join('/'));
    if (file === null) return notFound();
    const described = { ...headers, 'content-type': file.contentType };
    const pace: Pace = (stream) => lines.pass(stream, file.line ?? 'usual');
    if (file.body.kind === 'file') return fileResponse(request, file.body.file, described, pace);
    return new Response(webStream(pace(Readable.from([Buffer.from(file.body.text)]))), { headers: described });
  });
}

/** What the bytes of an answer go through. */
type Pace = (stream: Readable) => Readable;

async function fileResponse(
  request: Request,
  file: string,
  headers: PageHeaders,
  pace: Pace = (stream) => stream,
): Promise<Response> {
  const slice = await sliceOfFile(file, request.headers.get('range'));
  if (slice === null) return notFound();
  const body = slice.open === null ? null : webStream(pace(slice.open()));
  return new Response(body, { status: slice.status, headers: { ...headers, ...slice.headers } });
}

function webStream(stream: Readable): ReadableStream {
  // The same stream under two names: Node's own type, and fetch's that Response wants.
  return Readable.toWeb(stream) as ReadableStream;
}

function notFound(): Response {
  return new Response('There is no such file.', { status: 404, headers: { 'content-type': 'text/plain' } });
}
