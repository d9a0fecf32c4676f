/** What shows whose package this is: a block before the player and three colours. No script. */
import { escapeHtml } from '../markdown/escape.ts';

/** Colours as `#rrggbb`. Text in `accent` reads on every ground of the player, text in `ink` on `accent`: 4.5:1. */
export interface AccentColours {
  readonly accent: string;
  readonly ink: string;
  readonly soft: string;
}

/** How the packages of an agency look. */
export interface Brand {
  readonly name: string;
  readonly shortName: string;
  readonly address: string;
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
  /** Null: Ajar's own colours. */
  readonly colours: { readonly light: AccentColours; readonly dark: AccentColours } | null;
  readonly logo: 'png' | 'jpg' | 'svg' | 'webp' | null;
}

export const brandStyles = 'brand/brand.css';

/** Path of the logo: in the package, and among the media files that the writer gets. */
export function brandLogo(type: NonNullable<Brand['logo']>): string {
  return `brand/logo.${type}`;
}

function variables({ accent, ink, soft }: AccentColours): string {
  return `--accent: ${accent}; --accent-ink: ${ink}; --accent-soft: ${soft}; --focus: ${accent};`;
}

/** After the player's own sheet. Browsers without `:has()` show the block on every page rather than on none. */
export function brandCss({ colours }: Pick<Brand, 'colours'>): string {
  const palette =
    colours === null
      ? ''
      : `:root { ${variables(colours.light)} }
@media screen {
  :root[data-theme='dark'] { ${variables(colours.dark)} }
}
@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme]) { ${variables(colours.dark)} }
}
`;
  return `${palette}.brand { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-3) var(--space-4);
  padding: var(--space-4) clamp(var(--space-4), 2vw, var(--space-5)); background: var(--surface);
  border-top: 4px solid var(--accent); border-bottom: 1px solid var(--line); font-size: var(--text-s); }
.brand img { height: 3.5rem; max-width: 12rem; object-fit: contain; object-position: left;
  padding: 4px; border-radius: 4px; background: #fff; }
.brand div { flex: 1 1 14rem; min-width: 0; }
.brand p { margin: 0; color: var(--ink-soft); }
.brand .brand-name { color: var(--ink); font-size: var(--text-m); font-weight: 600; }
.brand a { overflow-wrap: anywhere; }
@supports selector(:has(a)) {
  body:not(:has(.start-page, .about-package)) > .brand { display: none; }
}
`;
}

const words = {
  id: { about: 'Tentang paket ini', logo: 'Logo', contact: 'Kontak' },
  en: { about: 'About this package', logo: 'Logo', contact: 'Contact' },
} as const;

function contactLine(brand: Brand, label: string): string {
  const { contact, phone, email } = brand;
  const parts = [
    escapeHtml(contact),
    escapeHtml(phone),
    email === '' ? '' : `<a href="mailto:${escapeHtml(encodeURI(email))}">${escapeHtml(email)}</a>`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `<p>${label}: ${parts.join(' · ')}</p>`;
}

/** `about`: address of the page about the package; null on that page itself. */
export function brandBlock(brand: Brand, locale: 'id' | 'en', about: string | null): string {
  const text = words[locale];
  const logo =
    brand.logo === null
      ? ''
      : `<img src="${brandLogo(brand.logo)}" alt="${text.logo} ${escapeHtml(brand.shortName || brand.name)}">`;
  const lines = [
    `<p class="brand-name">${escapeHtml(brand.name)}</p>`,
    brand.address === '' ? '' : `<p>${escapeHtml(brand.address)}</p>`,
    contactLine(brand, text.contact),
  ];
  // In a window of its own: leaving the course's page would end the visit in the LMS.
  const link = about === null ? '' : `<p><a href="${about}" target="_blank" rel="noopener">${text.about}</a></p>`;
  return `<header class="brand">${logo}<div>${lines.join('')}</div>${link}</header>\n`;
}
