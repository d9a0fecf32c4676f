/** Text into the languages of a package; `escapeHtml` has its home with the Markdown renderer. */
import { escapeHtml } from '../markdown/escape.ts';

/** For XML 1.0 text and double-quoted attributes; characters that XML 1.0 forbids are left out. */
export function escapeXml(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what XML 1.0 forbids (section 2.2)
  return escapeHtml(text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''));
}

/** JSON that stands unharmed in a `<script>` element of an HTML page and in a classic script. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
