/** Numbers in few characters of `[A-Za-z0-9_-]`, which every LMS keeps as they are. */

/** 64 characters; a character's place is its value. */
export const digits64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** How many characters `packDigits` writes: no fewer would hold every combination. */
export function packedLength(radices: readonly number[]): number {
  let combinations = radices.reduce((product, radix) => product * BigInt(radix), 1n);
  let length = 0;
  for (; combinations > 1n; length += 1) combinations = (combinations + 63n) / 64n;
  return length;
}

/** Mixed radix: `digits[i]` is a whole number from 0 to `radices[i]` − 1; anything else counts as 0. */
export function packDigits(digits: readonly number[], radices: readonly number[]): string {
  let value = 0n;
  for (const [at, radix] of radices.entries()) {
    const digit = digits[at] ?? 0;
    value = value * BigInt(radix) + (Number.isInteger(digit) && digit >= 0 && digit < radix ? BigInt(digit) : 0n);
  }
  let packed = '';
  for (let left = packedLength(radices); left > 0; left -= 1) {
    packed = digits64.charAt(Number(value % 64n)) + packed;
    value /= 64n;
  }
  return packed;
}

/** Null when `packed` was not written with these radices. */
export function unpackDigits(packed: string, radices: readonly number[]): number[] | null {
  if (packed.length !== packedLength(radices)) return null;
  let value = 0n;
  for (const character of packed) {
    const digit = digits64.indexOf(character);
    if (digit < 0) return null;
    value = value * 64n + BigInt(digit);
  }
  const digits = radices.map(() => 0);
  for (let at = radices.length - 1; at >= 0; at -= 1) {
    const radix = BigInt(radices[at] ?? 1);
    digits[at] = Number(value % radix);
    value /= radix;
  }
  return value === 0n ? digits : null;
}
