/** What the test LMSs share: a server on a free port of 127.0.0.1 that hands out a package and sends what every LMS should. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.mp4': 'video/mp4',
  '.vtt': 'text/vtt',
};

export function contentType(path: string): string {
  return types[extname(path) || '.html'] ?? 'application/octet-stream';
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** A file of the package under `/package/…`; rejects for a path outside of it. */
export function packageFile(packageDir: string, path: string): Promise<Buffer> {
  const file = normalize(join(packageDir, decodeURIComponent(path.replace(/^\/package\//, ''))));
  if (!file.startsWith(packageDir + sep)) throw new Error(`Outside of the package: ${path}`);
  return readFile(file);
}

export interface Served {
  /** `http://127.0.0.1:12345` */
  readonly origin: string;
  close(): Promise<void>;
}

/** `answer` rejects for what is not there. */
export async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Served> {
  const server = createServer((request, response) => {
    response.setHeader('Permissions-Policy', 'unload=()');
    response.setHeader('Cache-Control', 'no-store');
    answer(request, response).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a server on a port has one
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
