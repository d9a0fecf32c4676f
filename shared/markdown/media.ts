/** Images, video and audio: all three are written as a Markdown image. */
import type { Tokens } from 'marked';
import { readCaptions, type Cue } from './captions.ts';
import { isExternal, mediaAddress, mediaPath } from './addresses.ts';
import { locate, pass, report, type Context } from './draft.ts';
import { collapseSpace, decodeReferences, escapeHtml } from './escape.ts';
import { labels, messages } from './messages.ts';

const video = /\.(?:mp4|m4v|webm|ogv|mov)$/i;
const audio = /\.(?:mp3|m4a|ogg|oga|opus|wav|aac)$/i;

/** `{width=60%}` right after an image. */
const sizeText = /^\{\s*width\s*=\s*"?(\d{1,4})(%|px)?"?\s*\}/;

export interface Size {
  /** For the `width` attribute: `60%` or `320`. */
  readonly width: string;
  readonly length: number;
}

export function readSize(text: string): Size | null {
  const match = sizeText.exec(text);
  const amount = Number(match?.[1] ?? '0');
  if (!match || amount === 0) return null;
  return { width: match[2] === '%' ? `${Math.min(100, amount)}%` : String(amount), length: match[0].length };
}

/** The path of the caption file beside a video or a recording, or null where there is none. */
function captionPath(context: Context, path: string): string | null {
  const track = path.replace(/\.[^./]+$/, '.vtt');
  return context.environment.media.has(track) ? track : null;
}

function cuesOf(context: Context, track: string | null): readonly Cue[] {
  return track === null ? [] : readCaptions(context.environment.captions.get(track) ?? '');
}

/** The cues stand in the page too: from a USB stick a browser may not read the caption file. */
function captionTrack(context: Context, track: string | null): string {
  if (track === null) return '';
  const { locale } = context.environment;
  const label = escapeHtml(labels.captions[locale]);
  const cues = cuesOf(context, track).map(({ start, end, text }) => [start, end, escapeHtml(text)]);
  const inline = cues.length === 0 ? '' : ` data-cues="${escapeHtml(JSON.stringify(cues))}"`;
  return `<track kind="captions" src="${escapeHtml(mediaAddress(track))}" srclang="${locale}" label="${label}"${inline} default>`;
}

/** What is said, to read instead of listening. */
function transcript(context: Context, path: string): string {
  const cues = cuesOf(context, captionPath(context, path));
  if (cues.length === 0) return '';
  const label = escapeHtml(labels.transcript[context.environment.locale]);
  const text = cues.map((cue) => escapeHtml(cue.text)).join(' ');
  return `<details class="details transcript"><summary>${label}</summary><p>${text}</p></details>`;
}

function element(context: Context, path: string, alt: string, width: string, title: string): string {
  const source = escapeHtml(mediaAddress(path));
  const label = alt === '' ? '' : ` aria-label="${escapeHtml(alt)}"`;
  const size = width === '' ? '' : ` width="${width}"`;
  const hint = title === '' ? '' : ` title="${escapeHtml(title)}"`;
  if (video.test(path)) {
    return `<video controls preload="metadata" src="${source}"${label}${size}${hint}>${captionTrack(context, captionPath(context, path))}</video>`;
  }
  if (audio.test(path)) {
    return `<audio controls preload="metadata" src="${source}"${label}${hint}>${captionTrack(context, captionPath(context, path))}</audio>`;
  }
  return `<img src="${source}" alt="${escapeHtml(alt)}"${size}${hint} loading="lazy">`;
}

/** The element, or the alternative text where the address cannot be used. As a figure, the title is its caption. */
export function renderMedia(context: Context, token: Tokens.Image, width: string, as: 'figure' | 'inline'): string {
  const offset = locate(context, token.raw);
  pass(context, token.raw);
  const alt = collapseSpace(decodeReferences(token.text));
  const title = collapseSpace(decodeReferences(token.title ?? ''));
  const path = mediaPath(token.href);
  if (path === null) {
    const message = isExternal(token.href) ? messages.mediaExternal(token.href) : messages.mediaDropped(token.href);
    report(context, offset, message);
    return escapeHtml(alt);
  }
  context.draft.media.push({ offset, target: path });
  if (isStillImage(path)) context.draft.images.push({ offset, target: path, alt });
  if (as === 'inline') return element(context, path, alt, width, title);
  const shown = element(context, path, alt, width, '');
  const said = transcript(context, path);
  if (title === '') return said === '' ? shown : `${shown}\n${said}`;
  return `<figure>${shown}<figcaption>${escapeHtml(title)}</figcaption></figure>\n${said}`;
}

export function isStillImage(path: string): boolean {
  return !video.test(path) && !audio.test(path);
}
