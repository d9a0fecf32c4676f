import { request, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface RawRequest {
  readonly port: number;
  readonly method?: string;
  /** Sent as it is, without any cleaning up. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Sends the body in pieces without announcing its length. */
  readonly chunked?: true;
}

export interface RawResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A request that a browser would not send: any host, any origin, any path. Rejects when the connection breaks. */
export function rawRequest(options: RawRequest): Promise<RawResponse> {
  const { port, method = 'GET', path, headers = {}, body, chunked } = options;
  const length: Readonly<Record<string, string>> =
    body === undefined || chunked ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    let answered = false;
    const sent = request(
      { host: '127.0.0.1', port, method, path, headers: { ...length, ...headers }, agent: false },
      (response) => {
        answered = true;
        buffer(response).then(
          (bytes) =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text: bytes.toString('utf8') }),
          reject,
        );
      },
    );
    // After an early refusal the host closes while the rest of the body is still being sent.
    sent.on('error', (error) => {
      if (!answered) reject(error);
    });
    sent.end(body);
  });
}
