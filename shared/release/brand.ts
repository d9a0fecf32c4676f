/** The look of an agency's packages: its colour, made readable on every ground of the player. */
import type { AccentColours, Brand } from '../packaging/brand-block.ts';
import type { Agency } from './agency.ts';

type Rgb = readonly [red: number, green: number, blue: number];

const leastContrast = 4.5;
const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];

/** The grounds that stand behind accent-coloured text in the player's two themes (tokens.css), and how strong its tint is. */
const themes = {
  light: { grounds: ['#ffffff', '#fbfbf9', '#f1f2ee'], base: '#ffffff', tint: 0.12, towards: black },
  dark: { grounds: ['#1b2129', '#14181e', '#242b35'], base: '#14181e', tint: 0.2, towards: white },
} as const;

function parse(hex: string): Rgb {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

function format(colour: Rgb): string {
  return `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** `share` of `b`, the rest of `a`. */
function mix([ar, ag, ab]: Rgb, [br, bg, bb]: Rgb, share: number): Rgb {
  return [ar + (br - ar) * share, ag + (bg - ag) * share, ab + (bb - ab) * share];
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio of two `#rrggbb` colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [first, second] = [luminance(parse(a)), luminance(parse(b))];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

const steps = 50;

function accentFor(colour: string, theme: (typeof themes)['light' | 'dark']): AccentColours {
  for (let step = 0; step <= steps; step += 1) {
    const accent = format(mix(parse(colour), theme.towards, step / steps));
    const soft = format(mix(parse(theme.base), parse(accent), theme.tint));
    if ([...theme.grounds, soft].every((ground) => contrast(accent, ground) >= leastContrast)) {
      const ink = contrast(accent, '#ffffff') >= contrast(accent, '#000000') ? '#ffffff' : '#000000';
      return { accent, ink, soft };
    }
  }
  throw new Error(`no readable shade of ${colour}`);
}

/** The same agency, the same look. */
export function brandOf(agency: Agency): Brand {
  const { name, shortName, address, contact, phone, email, colour, logo } = agency;
  const colours =
    colour === null ? null : { light: accentFor(colour, themes.light), dark: accentFor(colour, themes.dark) };
  return { name, shortName, address, contact, phone, email, colours, logo: logo?.type ?? null };
}
