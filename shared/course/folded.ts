/** Text as a search compares it: case and diacritics do not count. Plain ASCII, which most text is, needs no normalising. */
export function folded(text: string): string {
  // oxlint-disable-next-line no-control-regex
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
