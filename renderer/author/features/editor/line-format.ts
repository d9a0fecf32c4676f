export type LineStyle = 'bullets' | 'numbers' | 'quote';

const markers: Readonly<Record<LineStyle, RegExp>> = {
  bullets: /^(\s*)[-*+]\s+(?!\[[ xX]\])/,
  numbers: /^(\s*)\d+[.)]\s+/,
  quote: /^(\s*)>\s?/,
};
const anyList = /^(\s*)(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/;

function marked(line: string, style: LineStyle, position: number): string {
  if (style === 'quote') return `> ${line}`;
  const bare = line.replace(anyList, '$1');
  const indent = /^\s*/.exec(bare)?.[0] ?? '';
  return `${indent}${style === 'bullets' ? '-' : `${position}.`} ${bare.slice(indent.length)}`;
}

/** Gives the lines a list's or quote's markers, or takes them away when all of them have them. Blank lines stay in lists. */
export function toggleLines(lines: readonly string[], style: LineStyle): readonly string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length > 0 && filled.every((line) => markers[style].test(line))) {
    return lines.map((line) => line.replace(markers[style], '$1'));
  }
  let position = 0;
  return lines.map((line) => {
    if (line.trim() === '' && style !== 'quote' && filled.length > 0) return line;
    position += 1;
    return marked(line, style, position);
  });
}

/** A paragraph becomes a heading of `level`; a heading of that level becomes a paragraph. */
export function toggleHeading(line: string, level: number): string {
  const match = /^(#{1,6})\s+/.exec(line);
  const bare = match ? line.slice(match[0].length) : line;
  return match?.[1]?.length === level ? bare : `${'#'.repeat(level)} ${bare}`;
}
