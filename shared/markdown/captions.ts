/** WebVTT (W3C, "WebVTT: The Web Video Text Tracks Format"): what a package carries of a caption file inside its pages. */

/** Seconds from the start, and the text without mark-up. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const timing = /^((?:\d+:)?\d{2}:\d{2}\.\d{3})[ \t]+-->[ \t]+((?:\d+:)?\d{2}:\d{2}\.\d{3})/;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', lrm: '', rlm: '' };

function seconds(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

function plain(payload: readonly string[]): string {
  return payload
    .map((line) => line.replace(/<[^>]*>/g, '').replace(/&(\w+);/g, (all, name: string) => entities[name] ?? all))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function cueOf(block: string): readonly Cue[] {
  const lines = block.split('\n');
  const at = lines.findIndex((line) => timing.test(line));
  const match = timing.exec(lines[at] ?? '');
  const text = plain(lines.slice(at + 1));
  if (match === null || text === '') return [];
  return [{ start: seconds(match[1] ?? ''), end: seconds(match[2] ?? ''), text }];
}

/** The cues in their order; comments, styles and blocks that cannot be read are passed over. Never throws. */
export function readCaptions(vtt: string): readonly Cue[] {
  if (!/^\ufeff?WEBVTT(?:[ \t\n]|$)/.test(vtt)) return [];
  return vtt
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .filter((block) => !/^(?:NOTE|STYLE|REGION)\b/.test(block))
    .flatMap(cueOf);
}
