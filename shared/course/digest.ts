/**
 * SHA-256 (FIPS 180-4) and HMAC (RFC 2104). The browser's own is missing on pages that are not secure, as an agency's web
 * site often is, and a library weighs more than a tenth of the whole player (docs/adr/0011).
 */

/** The first 32 bits of the fractional parts of the `power`-th roots of the first primes. */
function rootsOfPrimes(count: number, power: number): number[] {
  const roots: number[] = [];
  for (let candidate = 2; roots.length < count; candidate += 1) {
    let prime = true;
    for (let factor = 2; factor * factor <= candidate; factor += 1) if (candidate % factor === 0) prime = false;
    if (prime) roots.push((candidate ** (1 / power) % 1) * 2 ** 32);
  }
  return roots.map((root) => root | 0);
}

const start = rootsOfPrimes(8, 2);
const rounds = rootsOfPrimes(64, 3);

/** The message with its end mark and its length in bits, in words of 32 bits. */
function padded(bytes: Uint8Array): DataView {
  const view = new DataView(new ArrayBuffer((((bytes.length + 8) >> 6) + 1) * 64));
  for (const [at, byte] of bytes.entries()) view.setUint8(at, byte);
  view.setUint8(bytes.length, 0x80);
  view.setUint32(view.byteLength - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(view.byteLength - 4, bytes.length << 3);
  return view;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The 64 words of one block; `block` is its first byte. */
function schedule(message: DataView, block: number): readonly number[] {
  const words: number[] = [];
  const before = (distance: number) => words[words.length - distance] ?? 0;
  while (words.length < 16) words.push(message.getInt32(block + words.length * 4));
  while (words.length < 64) {
    const early = before(15);
    const late = before(2);
    const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const large = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words.push((before(16) + small + before(7) + large) | 0);
  }
  return words;
}

/** One block: the eight words of the hash before it give those after it. */
function compressed(hash: readonly number[], words: readonly number[]): readonly number[] {
  // The eight working variables of the standard.
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (const [t, word] of words.entries()) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + (rounds[t] ?? 0) + word;
    const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, at) => (word + (hash[at] ?? 0)) | 0);
}

/** 32 bytes. */
function sha256(bytes: Uint8Array): Uint8Array {
  const message = padded(bytes);
  let hash: readonly number[] = start;
  for (let block = 0; block < message.byteLength; block += 64) hash = compressed(hash, schedule(message, block));
  const digest = new DataView(new ArrayBuffer(32));
  for (const [at, word] of hash.entries()) digest.setInt32(at * 4, word);
  return new Uint8Array(digest.buffer);
}

/** UTF-8 without the platform's encoder; a lone surrogate becomes the replacement character. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return Uint8Array.from(bytes);
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** 64 lower-case hex digits of the text's UTF-8 bytes. */
export function sha256Hex(text: string): string {
  return hex(sha256(utf8(text)));
}

/** HMAC-SHA-256 in 64 lower-case hex digits; key and text as UTF-8. */
export function hmacHex(key: string, text: string): string {
  const given = utf8(key);
  const block = new Uint8Array(64);
  block.set(given.length > 64 ? sha256(given) : given);
  const inner = sha256(
    joined(
      block.map((byte) => byte ^ 0x36),
      utf8(text),
    ),
  );
  return hex(
    sha256(
      joined(
        block.map((byte) => byte ^ 0x5c),
        inner,
      ),
    ),
  );
}
