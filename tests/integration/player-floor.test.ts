/** The player runs in Chrome 90 and Safari 15: nothing younger may stand in what the build made. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../out/assets/player', import.meta.url));

function built(extension: string): readonly (readonly [file: string, text: string])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);
}

/** Younger than Chrome 90 or Safari 15 (MDN's compatibility tables); a call by another object of the same name is worth a rename. */
const youngScript: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['Array.prototype.at (Chrome 92, Safari 15.4)', /\.at\(/],
  ['findLast (Chrome 97, Safari 15.4)', /\.findLast(?:Index)?\(/],
  ['Object.hasOwn (Chrome 93, Safari 15.4)', /Object\.hasOwn\(/],
  ['structuredClone (Chrome 98, Safari 15.4)', /structuredClone\(/],
  ['toSorted and its like (Chrome 110, Safari 16)', /\.to(?:Sorted|Reversed|Spliced)\(/],
  ['well-formed strings (Chrome 111, Safari 16.4)', /\.(?:to|is)WellFormed\(/],
  ['grouping (Chrome 117, Safari 17.4)', /\.groupBy\(/],
  ['crypto.randomUUID (Chrome 92, Safari 15.4)', /\.randomUUID\(/],
  ['Set methods (Chrome 122, Safari 17)', /\.(?:isSubsetOf|symmetricDifference|isDisjointFrom)\(/],
  ['AbortSignal.timeout (Chrome 103, Safari 16)', /AbortSignal\.timeout/],
  ['inert (Chrome 102, Safari 15.5)', /\binert\b/],
  ['class static blocks (Chrome 94, Safari 16.4)', /static\s*\{/],
  ['#x in object (Chrome 91)', /#\w+ in /],
  ['look-behind in a pattern (Safari 16.4)', /\(\?<[=!]/],
];

const youngStyle: readonly (readonly [what: string, pattern: RegExp])[] = [
  [':has() (Chrome 105)', /:has\(/],
  ['container queries (Chrome 105)', /@container|container-type/],
  ['cascade layers (Chrome 99)', /@layer/],
  ['color-mix (Chrome 111)', /color-mix\(/],
  ['light-dark() (Chrome 123)', /light-dark\(/],
  ['dynamic viewport units (Chrome 108)', /\d[dsl]v[hw]\b/],
  ['nesting (Chrome 112)', /&[:. [>]/],
  ['individual transforms (Chrome 104)', /[;{](?:translate|rotate|scale):/],
];

describe('what the player is made of is as old as the phones it runs on', () => {
  it.each(youngScript)('no script needs %s', (_what, pattern) => {
    const files = built('.js');
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter(([, text]) => pattern.test(text)).map(([file]) => file)).toEqual([]);
  });

  it.each(youngStyle)('no style sheet needs %s', (_what, pattern) => {
    expect(built('.css').length).toBeGreaterThan(0);
    expect(
      built('.css')
        .filter(([, text]) => pattern.test(text))
        .map(([file]) => file),
    ).toEqual([]);
  });
});
