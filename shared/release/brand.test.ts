import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Agency } from './agency.ts';
import { brandOf, contrast } from './brand.ts';

const agency: Agency = {
  id: 'a1',
  slug: 'dinkes',
  name: 'Dinas Kesehatan',
  shortName: 'Dinkes',
  address: '',
  contact: '',
  phone: '',
  email: '',
  lms: 'none',
  format: 'html',
  medium: 'usb',
  language: 'id',
  colour: null,
  notes: '',
  logo: null,
};

/** `--ground`, `--surface` and `--sunken` of the player: first the light ones, then the dark ones. */
const tokens = readFileSync(new URL('../../renderer/player/styles/tokens.css', import.meta.url), 'utf8');
const grounds = ['ground', 'surface', 'sunken'].map((name) =>
  [...tokens.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6})`, 'g'))].map((match) => match[1] ?? ''),
);

test('an agency without a colour keeps the colours of Ajar', () => {
  expect(brandOf(agency)).toMatchObject({ name: 'Dinas Kesehatan', colours: null, logo: null });
  expect(brandOf({ ...agency, logo: { sha256: 'a', type: 'svg' } }).logo).toBe('svg');
});

test('whatever the colour, texts in it and on it are readable in both themes', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(colour, (chosen) => {
      const { light, dark } = brandOf({ ...agency, colour: chosen }).colours!;
      for (const [index, shade] of [light, dark].entries()) {
        for (const ground of [...grounds.map((values) => values[index] ?? ''), shade.soft, shade.ink])
          expect(contrast(shade.accent, ground)).toBeGreaterThanOrEqual(4.5);
      }
    }),
  );
});

test('a colour that is readable already stays as it is', () => {
  expect(brandOf({ ...agency, colour: '#0b3d91' }).colours?.light).toMatchObject({ accent: '#0b3d91', ink: '#ffffff' });
});

test('contrast is measured as WCAG says', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
