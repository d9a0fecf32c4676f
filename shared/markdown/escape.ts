/** Text to HTML and back. */

const replacements: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Every special character escaped: for attribute values and literal text. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => replacements[character] ?? '');
}

/** Text as Markdown means it: `&copy;` stays a character reference, a bare `&` is escaped. */
export function escapeText(text: string): string {
  return text.replace(
    /[<>"']|&(?!(?:#\d{1,7}|#x[a-f0-9]{1,6}|[a-z][a-z0-9]{1,31});)/gi,
    (character) => replacements[character] ?? '',
  );
}

const namedReferences: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  colon: ':',
  sol: '/',
  bsol: '\\',
  period: '.',
  lpar: '(',
  rpar: ')',
  num: '#',
  quest: '?',
  Tab: '\t',
  NewLine: '\n',
  ZeroWidthSpace: '\u200B',
  copy: '©',
  reg: '®',
  hellip: '…',
  ndash: '–',
  mdash: '—',
};

function numericReference(digits: string, radix: 10 | 16): string {
  const code = Number.parseInt(digits, radix);
  return code > 0 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff)
    ? String.fromCodePoint(code)
    : '\uFFFD';
}

/** Character references to characters. An unknown name stays as written, which is harmless once escaped. */
export function decodeReferences(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([a-f0-9]{1,6})|([a-z][a-z0-9]{1,31}));/gi, (whole, decimal, hex, name) => {
    if (typeof decimal === 'string') return numericReference(decimal, 10);
    if (typeof hex === 'string') return numericReference(hex, 16);
    return typeof name === 'string' && Object.hasOwn(namedReferences, name) ? (namedReferences[name] ?? whole) : whole;
  });
}

/** One line of plain text. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
