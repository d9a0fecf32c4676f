/** Images, video and audio: all three are written as a Markdown image. */
import type { Tokens } from 'marked';
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

function captionTrack(context: Context, path: string): string {
  const track = path.replace(/\.[^./]+$/, '.vtt');
  if (!context.environment.media.has(track)) return '';
  const { locale } = context.environment;
  const label = escapeHtml(labels.captions[locale]);
  return `<track kind="captions" src="${escapeHtml(mediaAddress(track))}" srclang="${locale}" label="${label}" default>`;
}

function element(context: Context, path: string, alt: string, width: string, title: string): string {
  const source = escapeHtml(mediaAddress(path));
  const label = alt === '' ? '' : ` aria-label="${escapeHtml(alt)}"`;
  const size = width === '' ? '' : ` width="${width}"`;
  const hint = title === '' ? '' : ` title="${escapeHtml(title)}"`;
  if (video.test(path)) {
    return `<video controls preload="metadata" src="${source}"${label}${size}${hint}>${captionTrack(context, path)}</video>`;
  }
  if (audio.test(path)) {
    return `<audio controls preload="metadata" src="${source}"${label}${hint}>${captionTrack(context, path)}</audio>`;
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
  if (as === 'inline' || title === '') return element(context, path, alt, width, as === 'inline' ? title : '');
  return `<figure>${element(context, path, alt, width, '')}<figcaption>${escapeHtml(title)}</figcaption></figure>\n`;
}

export function isStillImage(path: string): boolean {
  return !video.test(path) && !audio.test(path);
}
