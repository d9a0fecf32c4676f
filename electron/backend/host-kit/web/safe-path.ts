/** Paths that came from outside, checked before they meet the file system. */

const maxSegments = 32;
const maxSegmentLength = 200;
/** Control characters, and what Windows forbids in names; `:` also keeps out drives and NTFS streams. */
// oxlint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const forbiddenCharacters = /[\u0000-\u001f\u007f<>:"|?*\\]/;
const windowsDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * The segments of a relative path with `/` between them, or null when any segment could lead out of its folder or is not
 * a name on every system. The text must be decoded already.
 */
export function safeSegments(path: string): readonly string[] | null {
  const segments = path.split('/');
  if (segments.length > maxSegments) return null;
  return segments.every(isSafeName) ? segments : null;
}

/** True for a single file or folder name that is safe on Windows, macOS and Linux. */
export function isSafeName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= maxSegmentLength &&
    !forbiddenCharacters.test(name) &&
    !windowsDevice.test(name) &&
    !/^\.{1,2}$/.test(name) &&
    !/[. ]$/.test(name)
  );
}

/**
 * The safe segments of a URL's path (percent-encoded, leading slash), or null. A name that begins with a dot is refused:
 * what hosts serve has none.
 */
export function urlSegments(pathname: string): readonly string[] | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const segments = safeSegments(decoded.replace(/^\//, ''));
  return segments?.some((segment) => segment.startsWith('.')) === true ? null : segments;
}

/** Turns any text into a name that is safe on every system; `fallback` when nothing is left. */
export function toSafeName(text: string, fallback: string): string {
  const base = text.split(/[/\\]/).at(-1) ?? '';
  const cleaned = base
    .normalize('NFC')
    // oxlint-disable-next-line no-control-regex -- control characters are exactly what is removed
    .replaceAll(/[\u0000-\u001f\u007f<>:"|?*]/g, '-')
    .replace(/^[.\s]+/, '')
    .replace(/[.\s]+$/, '');
  const extension = /\.[^.]{1,12}$/.exec(cleaned)?.[0] ?? '';
  const short = cleaned.length > 150 ? cleaned.slice(0, 150 - extension.length) + extension : cleaned;
  return isSafeName(short) ? short : fallback;
}
