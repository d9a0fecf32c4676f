/** The browser host: the same backend and the same app behind 127.0.0.1, for `ajar serve` and for browser tests. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createBackend } from '#backend/create-backend.ts';
import type { Backend } from '#backend/backend.ts';
import { systemClock } from '#backend/host-kit/clock.ts';
import { createInlineHeavyRunner } from '#backend/host-kit/inline-heavy-runner.ts';
import { systemIds } from '#backend/host-kit/ids.ts';
import { createRotatingLog } from '#backend/host-kit/rotating-log.ts';
import { createThreadHeavyRunner } from '#backend/host-kit/thread-heavy-runner.ts';
import { appPageHeaders, previewPageHeaders } from '#backend/host-kit/web/page-headers.ts';
import { createSlowLines, systemLineTime } from '#backend/host-kit/web/slow-lines.ts';
import type { FileTokens, HeavyRunner, Printer } from '#backend/ports.ts';
import { handleAppRequest, type AppListener } from './app-listener.ts';
import { EventStreams } from './event-stream.ts';
import { originsOf, type Listener } from './guard.ts';
import { Refusal, sendRefusal } from './http.ts';
import { handlePreviewRequest, type PreviewListener } from './preview-listener.ts';
import { createTransfer, unguessable } from './transfer.ts';

export interface LoopbackOptions {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly libraryDir: string;
  /** Folder of the built runtime assets (`player/`, `schemas/`, `samples/`). */
  readonly assetsDir: string;
  /** Folder of the built app (`index.html`). */
  readonly rendererDir: string;
  /** Left out: documents cannot be made as PDF. */
  readonly printer?: Printer;
  /** The built heavy worker; without it heavy work runs on this thread. */
  readonly workerFile?: string;
  /** Default: `logs` in the library folder. */
  readonly logDir?: string;
  readonly appVersion: string;
  readonly systemLocale: 'id' | 'en';
  /** Test runtime only: absolute path of another better-sqlite3 binary. */
  readonly sqliteBinding?: string;
  /** Development only: where Vite serves the app. */
  readonly devRendererUrl?: string;
}

export interface LoopbackHost {
  /** Address to open, with this run's token in its hash. */
  readonly url: string;
  readonly port: number;
  /** Ends open connections, closes the library and removes this run's temporary files. */
  close(): Promise<void>;
}

/** Rejects when the port is taken or the library folder cannot be used; nothing is left running then. */
export async function startLoopback(options: LoopbackOptions): Promise<LoopbackHost> {
  const closers: (() => Promise<void>)[] = [];
  const close = onlyOnce(async () => {
    for (const closer of closers.toReversed()) await closer();
  });
  try {
    const transfer = await createTransfer(() => performance.now(), join(options.libraryDir, 'batches'));
    closers.push(() => transfer.close());
    const app = await openServer(options.port);
    closers.push(() => closeServer(app.server));
    const preview = await openServer(0);
    closers.push(() => closeServer(preview.server));
    const prefix = unguessable();
    const [backend, heavy] = openBackend(options, transfer, `${originsOf(preview.self)[0]}/${prefix}`);
    const events = new EventStreams(backend);
    closers.push(async () => {
      events.end();
      await backend.close();
      await heavy.close();
    });
    const token = unguessable();
    servePreview(preview, {
      backend,
      prefix,
      pageHeaders: previewPageHeaders(originsOf(app.self)),
      lines: createSlowLines(systemLineTime),
    });
    serveApp(app, {
      backend,
      events,
      transfer,
      token,
      rendererDir: options.rendererDir,
      pageHeaders: appPageHeaders(originsOf(preview.self)[0], originOfDevServer(options)),
      devRendererUrl: options.devRendererUrl ?? null,
    });
    return { url: `${originsOf(app.self)[0]}/#token=${token}`, port: app.self.port, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function openBackend(options: LoopbackOptions, files: FileTokens, previewBase: string): [Backend, HeavyRunner] {
  const log = createRotatingLog(options.logDir ?? join(options.libraryDir, 'logs'));
  const { workerFile } = options;
  const heavy = workerFile === undefined ? createInlineHeavyRunner() : createThreadHeavyRunner(workerFile, log);
  const backend = createBackend({
    edition: 'browser',
    appVersion: options.appVersion,
    systemLocale: options.systemLocale,
    libraryDir: options.libraryDir,
    assetsDir: options.assetsDir,
    ...(options.sqliteBinding === undefined ? {} : { sqliteBinding: options.sqliteBinding }),
    clock: systemClock,
    ids: systemIds,
    files,
    log,
    heavy,
    ...(options.printer === undefined ? {} : { printer: options.printer }),
    preview: {
      open: (courseId) => ({ url: `${previewBase}/${courseId}/index.html`, origin: new URL(previewBase).origin }),
    },
  });
  return [backend, heavy];
}

interface OpenServer {
  readonly server: Server;
  readonly self: Listener;
}

async function openServer(port: number): Promise<OpenServer> {
  const server = createServer();
  server.listen({ host: '127.0.0.1', port });
  await once(server, 'listening');
  // A listening TCP server has an address object; a string is for pipes, null for a server that does not listen.
  return { server, self: { port: (server.address() as AddressInfo).port } };
}

function serveApp({ server, self }: OpenServer, app: AppListener): void {
  answer(server, (request, response) => handleAppRequest(app, self, request, response));
}

function servePreview({ server, self }: OpenServer, preview: PreviewListener): void {
  answer(server, (request, response) => handlePreviewRequest(preview, self, request, response));
}

function answer(server: Server, handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>): void {
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    handle(request, response).catch((error: unknown) => {
      // A refusal is an answer. Anything else is a fault or a connection that broke: no detail leaves the host.
      const refusal = error instanceof Refusal ? error : new Refusal(500, 'The host could not answer.');
      sendRefusal(request, response, refusal);
    });
  });
}

/** Stops listening and ends the connections that are open. */
async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

function originOfDevServer(options: LoopbackOptions): string | null {
  return options.devRendererUrl === undefined ? null : new URL(options.devRendererUrl).origin;
}

function onlyOnce(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => (done ??= work());
}
