import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, readNumber } from './compare.ts';

describe('comparing text answers', () => {
  it('ignores case, accents and spaces around and between words', () => {
    expect(plainText('  Élan\n\tVITAL ')).toBe('elan vital');
  });

  it('does not take different words for the same', () => {
    expect(plainText('Sofifi')).not.toBe(plainText('Sofif'));
    expect(plainText('e-government')).not.toBe(plainText('egovernment'));
  });

  it('leaves a plain text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
    );
  });
});

describe('reading the number a learner typed', () => {
  it.each([
    ['1945', 1945],
    [' 1945 ', 1945],
    ['3,14', 3.14],
    ['3.14', 3.14],
    ['-2,5', -2.5],
    ['\u22122', -2],
    ['+7', 7],
    ['1.250.000', 1_250_000],
    ['1,250,000', 1_250_000],
    ['1.250.000,75', 1_250_000.75],
    ['1,250,000.75', 1_250_000.75],
    ['1.250,5', 1250.5],
    ['1,250.5', 1250.5],
    ['1 250 000', 1_250_000],
    ['1\u00a0250,5', 1250.5],
    // Twelve hundred or one and a quarter? A single mark is always the decimal one.
    ['1.250', 1.25],
    ['1,250', 1.25],
  ])('reads %j as %d', (typed, expected) => {
    expect(readNumber(typed)).toBe(expected);
  });

  it.each(['', 'seribu', '12a', '1.2.3', '1,2,3', '12.34.567', '1.250,000,5', '--1', '1e3', '0x10', '1 25', '.', '5.'])(
    'takes %j for no number',
    (typed) => {
      expect(readNumber(typed)).toBeNull();
    },
  );

  it('reads every number as it is written in Indonesian and in English', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 999_999_999 }), (number) => {
        expect(readNumber(number.toLocaleString('id-ID'))).toBe(number);
        expect(readNumber(number.toLocaleString('en-US'))).toBe(number);
      }),
    );
  });
});
