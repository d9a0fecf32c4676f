import type { TextEdit } from '#shared/course/problem.ts';

const blockStart = /^(?:#{1,6} |[-*+] |\d+[.)] |> |\||`{3}|~{3}|:{3}|\$\$|---)/;
const listStart = /^(?:[-*+]|\d+[.)]) /;
const emptyItem = /^((?:\s|>)*)(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]*)?$/;
/** Marks of quotes and items, in front of the words of a line. */
const containers = /^(?:[ \t]*>[ \t]?|[ \t]*(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)*[ \t]*/;

function marksOf(line: string): string {
  return containers.exec(line)?.[0] ?? '';
}

/** The line breaks that a block needs in front of it. */
function leadOf(text: string, lineStart: number, before: string, markdown: string): string {
  const marks = marksOf(before);
  if (before !== marks) return blockStart.test(markdown) ? `\n\n${marks.replaceAll(/[^>\s]/g, ' ')}` : '';
  const above = text.slice(0, lineStart);
  const isFree = above === '' || /(?:^|\n)[ \t]*\n$/.test(above) || /(?:^|\n)---[ \t]*\n$/.test(above);
  return marks.trim() === '' && !isFree ? '\n' : '';
}

/** The edit that puts Markdown in the place of `[start, end)`, apart from its neighbours where it is more than a phrase. */
export function placeMarkdown(text: string, start: number, end: number, markdown: string): TextEdit {
  if (!markdown.includes('\n') && !blockStart.test(markdown)) return { start, end, text: markdown };
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(lineStart, start);
  // A list pasted behind an empty item's marker takes the marker's place.
  const item = listStart.test(markdown) ? emptyItem.exec(before) : null;
  const prefix = item?.[1] ?? marksOf(before).replaceAll(/[^>\s]/g, ' ');
  const lead = item ? '' : leadOf(text, lineStart, before, markdown);
  const below = text.slice(end);
  const isLineEmptyAfter = /^[ \t]*(?:\n|$)/.test(below);
  const needsGap = !/^[ \t]*(?:$|\n[ \t]*(?:\n|$))/.test(below);
  const tail = isLineEmptyAfter ? (needsGap ? '\n' : '') : `\n\n${prefix}`;
  const body = markdown.replaceAll('\n', `\n${prefix}`).replaceAll(/[ \t]+$/gm, '');
  return { start: item ? lineStart + prefix.length : start, end, text: lead + body + tail };
}
