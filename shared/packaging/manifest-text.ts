/** Pieces that the manifests of both SCORM standards are made of. */

/** An XML ID: a letter first, then letters, digits, `-`, `_` and `.`. */
export function identifier(prefix: string, courseId: string): string {
  return `${prefix}-${courseId.replace(/[^A-Za-z0-9_.-]/g, '_')}`;
}

/** One line of at most `length` UTF-16 code units, an ellipsis included. */
export function cut(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length
    ? line
    : `${line
        .slice(0, length - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`;
}

/** A pass mark in percent as a share of 1 with at most 4 decimals, never in exponent form. */
export function scaledPassMark(percent: number): string {
  return String(Math.round(percent * 100) / 10_000);
}
