import { expect, test } from 'vitest';
import type { Agency } from '#shared/release/agency.ts';
import type { Entry } from './filter.ts';
import { usualMedium } from './usual-medium.ts';

const entry = (agencyId: string, medium: Entry['medium'] = null) => ({ agencyId, medium }) as Entry;
const agencies = [
  { id: 'a', medium: 'lms' },
  { id: 'b', medium: 'lms' },
  { id: 'c', medium: 'whatsapp' },
] as Agency[];

test('packages are offered to be handed over as most of their agencies want it', () => {
  expect(usualMedium([entry('c')], agencies)).toBe('whatsapp');
  expect(usualMedium([entry('a'), entry('b'), entry('c')], agencies)).toBe('lms');
});

test('what was noted before counts for more than what is usual; an agency that is gone says nothing', () => {
  expect(usualMedium([entry('a', 'email')], agencies)).toBe('email');
  expect(usualMedium([entry('gone')], agencies)).toBe('usb');
});
