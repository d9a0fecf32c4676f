import type { CourseOutline } from '../course/compiled.ts';
import { escapeHtml } from '../markdown/escape.ts';
import { scriptJson } from './escape.ts';
import type { PackageFormat } from './plan.ts';

/**
 * The second wall after the cleaning of HTML. Nothing leaves the package and nothing is fetched; scripts only from its
 * own files. Only under cmi5 the player talks to a server, whose address it learns at launch. `style-src-attr` is open because rendered maths and image widths carry style attributes; `data:` serves
 * images and fonts inside the style sheet.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "media-src 'self'",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
];

function policyOf(format: PackageFormat): string {
  return [...contentSecurityPolicy, ...(format === 'cmi5' ? ['connect-src https: http:'] : [])].join('; ');
}

const waiting = {
  id: {
    loading: 'Memuat kursus…',
    noScript: 'Kursus ini membutuhkan JavaScript. Aktifkan JavaScript di peramban Anda.',
  },
  en: { loading: 'Loading the course…', noScript: 'This course needs JavaScript. Please turn it on in your browser.' },
} as const;

/** The learner's interface language: Indonesian for `id` and its regions, else English. */
export function interfaceLocale(language: string): 'id' | 'en' {
  return /^id\b/i.test(language) ? 'id' : 'en';
}

/** What a package shows before the player. */
export interface PageExtras {
  /** Style sheets after the player's own, by path. */
  readonly styles: readonly string[];
  /** HTML; its first words stand above the player. */
  readonly bodyStart: string;
}

/** The page of a package: course data, one style sheet, one classic script; works from `file://` and in an LMS's frame. */
export function indexHtml(
  outline: CourseOutline,
  format: PackageFormat,
  { styles, bodyStart }: PageExtras = { styles: [], bodyStart: '' },
): string {
  const text = waiting[interfaceLocale(outline.language)];
  return `<!doctype html>
<html lang="${escapeHtml(outline.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(format)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Ajar">
<title>${escapeHtml(outline.title)}</title>
${['player/player.css', ...styles].map((path) => `<link rel="stylesheet" href="${path}">\n`).join('')}<script type="application/json" id="ajar-course">${scriptJson(outline)}</script>
<script defer src="player/player.js"></script>
</head>
<body>
${bodyStart}<div id="ajar-player"><p>${text.loading}</p></div>
<noscript><p>${text.noScript}</p></noscript>
</body>
</html>
`;
}
