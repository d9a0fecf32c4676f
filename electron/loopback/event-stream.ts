import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Backend } from '#backend/backend.ts';

/** A line at least this often tells the page that the host is alive. */
const heartbeatMs = 15_000;
/** A reader that leaves this many bytes unread is cut off; it subscribes again and reloads its queries. */
const maxBacklog = 4 * 1024 * 1024;

/** Streams of events to open pages: one JSON object per line, an empty line as a heartbeat. */
export class EventStreams {
  readonly #backend: Backend;
  readonly #open = new Set<ServerResponse>();

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  attach(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    response.write('\n');
    const unsubscribe = this.#backend.subscribe((event) => this.#send(response, `${JSON.stringify(event)}\n`));
    const heartbeat = setInterval(() => this.#send(response, '\n'), heartbeatMs);
    this.#open.add(response);
    request.socket.setNoDelay(true);
    response.on('close', () => {
      clearInterval(heartbeat);
      unsubscribe();
      this.#open.delete(response);
    });
  }

  end(): void {
    for (const response of this.#open) response.end();
  }

  #send(response: ServerResponse, line: string): void {
    if (response.writableLength > maxBacklog) response.destroy();
    else response.write(line);
  }
}
