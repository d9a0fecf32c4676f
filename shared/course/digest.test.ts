import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hmacHex, sha256Hex } from './digest.ts';

/** Of every length around the borders of a block, and with characters of one to four bytes. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.nat({ max: 200 }).map((length) => 'a'.repeat(length)),
);

describe('digests', () => {
  it('are those of the standard', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(hmacHex('Jefe', 'what do ya want for nothing?')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  it('are the same as those of another implementation', () => {
    fc.assert(
      fc.property(text, text, (key, message) => {
        expect(sha256Hex(message)).toBe(createHash('sha256').update(message, 'utf8').digest('hex'));
        expect(hmacHex(key, message)).toBe(createHmac('sha256', key).update(message, 'utf8').digest('hex'));
      }),
    );
  });
});
