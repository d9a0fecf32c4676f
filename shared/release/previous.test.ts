import { expect, test } from 'vitest';
import { previousRelease } from './previous.ts';

const made = (version: string, handedAt: string | null = null) => ({ releaseId: `r-${version}`, version, handedAt });

test('an agency without a package, or with newer ones only, had nothing before', () => {
  expect(previousRelease([], '1.1.0')).toBeNull();
  expect(previousRelease([made('1.1.0'), made('2.0.0')], '1.1.0')).toBeNull();
});

test('the newest older release counts, by its version', () => {
  expect(previousRelease([made('1.9.0'), made('1.10.0'), made('1.2.0')], '2.0.0')).toBe('r-1.10.0');
});

test('what was only made does not count beside what was handed over', () => {
  expect(previousRelease([made('1.1.0'), made('1.0.0', '2026-11-01T00:00:00.000Z')], '1.2.0')).toBe('r-1.0.0');
});
