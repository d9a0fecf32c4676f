import { readFrontMatter } from '#shared/course/front-matter.ts';
import { scanLines } from '#shared/course/source-lines.ts';

export interface BlockInsertion {
  /** UTF-16 offset at which the block goes in. */
  readonly offset: number;
  /** Line breaks that keep it apart from its neighbours. */
  readonly before: string;
  readonly after: string;
}

interface Area {
  readonly start: number;
  /** Offset just behind the area's last character, before its line break. */
  readonly end: number;
}

const opening = /^ {0,3}(:{3,})[ \t]*question\b/;
const colons = /^ {0,3}(:{3,})[ \t]*$/;

/** Code blocks and questions: a block that is put inside one would not be read as what it is. */
function closedAreas(text: string, from: number): readonly Area[] {
  const areas: Area[] = [];
  let question: { readonly start: number; readonly fence: string } | null = null;
  let codeStart: number | null = null;
  let codeEnd = from;
  for (const line of scanLines(text, from)) {
    const end = line.start + line.text.length;
    if (line.inCode) {
      codeStart ??= line.start;
      codeEnd = end;
      continue;
    }
    if (codeStart !== null) areas.push({ start: codeStart, end: codeEnd });
    codeStart = null;
    const opened = opening.exec(line.text);
    const closed = colons.exec(line.text);
    if (question && closed && closed[1] === question.fence) {
      areas.push({ start: question.start, end });
      question = null;
    } else if (!question && opened) question = { start: line.start, fence: opened[1] ?? ':::' };
  }
  if (codeStart !== null) areas.push({ start: codeStart, end: codeEnd });
  return areas;
}

/** Where a block goes that is asked for at `offset`: on lines of its own, never inside a question, code or the front matter. */
export function insertionPoint(text: string, offset: number): BlockInsertion {
  const { bodyStart } = readFrontMatter(text);
  const wanted = Math.max(offset, bodyStart);
  const area = closedAreas(text, bodyStart).find(({ start, end }) => wanted > start && wanted <= end);
  const at = area ? area.end : endOfLine(text, wanted);
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const lineIsEmpty = text.slice(Math.max(lineStart, bodyStart), at).trim() === '';
  return {
    offset: at,
    before: lineIsEmpty ? breaksBefore(text.slice(bodyStart, lineStart)) : '\n\n',
    after: breaksAfter(text.slice(at)),
  };
}

/** Where something goes that stands inside a line: at `offset`, but never in or before the front matter. */
export function inlinePoint(text: string, offset: number): number {
  return Math.max(offset, readFrontMatter(text).bodyStart);
}

function endOfLine(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  return found < 0 ? text.length : found;
}

function breaksBefore(above: string): string {
  return above === '' || above.endsWith('\n\n') ? '' : '\n';
}

function breaksAfter(below: string): string {
  if (below === '') return '\n';
  return /^\n[ \t]*(?:\n|$)/.test(below) ? '' : '\n';
}
