/** Who may talk to the loopback host: decisions on plain values. */
import { timingSafeEqual, createHash } from 'node:crypto';

/** What a listener knows about itself. */
export interface Listener {
  readonly port: number;
}

/** Origins under which a browser may know a loopback listener; the first is the one Ajar hands out. */
export function originsOf(listener: Listener): readonly [string, string] {
  return [`http://127.0.0.1:${listener.port}`, `http://localhost:${listener.port}`];
}

/** The exact host, so that a name that an attacker points at 127.0.0.1 (DNS rebinding) is refused. */
export function isOwnHost(host: string | undefined, listener: Listener): boolean {
  return host === `127.0.0.1:${listener.port}` || host === `localhost:${listener.port}`;
}

/**
 * True for a request that a page of another site made. Scripts outside a browser send neither header; the token is what
 * stops them.
 */
export function isForeign(
  headers: { readonly origin?: string | undefined; readonly 'sec-fetch-site'?: string | string[] | undefined },
  listener: Listener,
): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  return headers.origin !== undefined && !originsOf(listener).includes(headers.origin);
}

/** Compares in a time that does not depend on where the texts differ. */
export function tokenMatches(given: string | string[] | undefined, expected: string): boolean {
  if (typeof given !== 'string') return false;
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}

/** The media type of a `content-type` header, lower case, without parameters. */
export function mediaType(header: string | undefined): string {
  return header?.split(';')[0]?.trim().toLowerCase() ?? '';
}
