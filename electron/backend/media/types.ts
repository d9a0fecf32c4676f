/** The media that a course may hold: by extension, the content type and how the first bytes must look. */

/** Looks at the first bytes of a file (at most `headBytes`). */
type Signature = (head: Buffer) => boolean;

export interface MediaType {
  readonly contentType: string;
  readonly matches: Signature;
}

/** Bytes that are enough to know a file by. */
export const headBytes = 4_096;

const ascii = (head: Buffer, start: number, end: number): string => head.toString('latin1', start, end);
const bytesAt0 = (...bytes: readonly number[]): Signature => {
  const wanted = Buffer.from(bytes);
  return (head) => head.subarray(0, wanted.length).equals(wanted);
};
const textAt0 =
  (text: string): Signature =>
  (head) =>
    ascii(head, 0, text.length) === text;
const riff =
  (form: string): Signature =>
  (head) =>
    ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === form;

/** ISO base media (ISO/IEC 14496-12, section 4.3): `ftyp`, then the major and the compatible brands. */
function brands(head: Buffer): readonly string[] {
  if (ascii(head, 4, 8) !== 'ftyp') return [];
  const end = Math.min(head.readUInt32BE(0), head.length);
  const found: string[] = [];
  for (let at = 8; at + 4 <= end; at += 4) found.push(ascii(head, at, at + 4));
  return found;
}
const isoMedia =
  (brand: RegExp): Signature =>
  (head) =>
    head.length >= 12 && brands(head).some((name) => brand.test(name));

const svg: Signature = (head) => {
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  return text.startsWith('<') && /<svg[\s>]/i.test(text) && !/^<!doctype html|^<html/i.test(text);
};
const webVtt: Signature = (head) => /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(head.toString('utf8'));
const ebml = bytesAt0(0x1a, 0x45, 0xdf, 0xa3);
const gif: Signature = (head) => /^GIF8[79]a$/.test(ascii(head, 0, 6));
/** An ID3 tag, or the sync bits of an MPEG audio frame of layer III. */
const mp3: Signature = (head) => {
  const sync = head.length >= 2 && head.readUInt8(0) === 0xff && (head.readUInt8(1) & 0xe6) === 0xe2;
  return ascii(head, 0, 3) === 'ID3' || sync;
};

const jpeg: MediaType = { contentType: 'image/jpeg', matches: bytesAt0(0xff, 0xd8, 0xff) };

export const mediaTypes: ReadonlyMap<string, MediaType> = new Map<string, MediaType>([
  ['png', { contentType: 'image/png', matches: bytesAt0(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) }],
  ['jpg', jpeg],
  ['jpeg', jpeg],
  ['gif', { contentType: 'image/gif', matches: gif }],
  ['webp', { contentType: 'image/webp', matches: riff('WEBP') }],
  ['svg', { contentType: 'image/svg+xml', matches: svg }],
  ['avif', { contentType: 'image/avif', matches: isoMedia(/^avi[fs]$/) }],
  ['mp3', { contentType: 'audio/mpeg', matches: mp3 }],
  ['m4a', { contentType: 'audio/mp4', matches: isoMedia(/^(?:M4A |M4B |mp4[12]|isom|iso[2-9]|dash)$/) }],
  ['ogg', { contentType: 'audio/ogg', matches: textAt0('OggS') }],
  ['wav', { contentType: 'audio/wav', matches: riff('WAVE') }],
  ['mp4', { contentType: 'video/mp4', matches: isoMedia(/^(?:mp4[12]|isom|iso[2-9]|avc1|M4V |dash|MSNV)$/) }],
  ['webm', { contentType: 'video/webm', matches: ebml }],
  ['vtt', { contentType: 'text/vtt; charset=utf-8', matches: webVtt }],
]);

/** Lower case, without its point; '' when there is none. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

export const mediaExtensions: readonly string[] = [...mediaTypes.keys()];
