import { hash53 } from '../quiz/hash.ts';
import { digits64 } from '../quiz/pack.ts';

/** Four characters of `[A-Za-z0-9_-]` (24 bits). */
export function shortHash(text: string): string {
  const hash = hash53(text) % 2 ** 24;
  return [18, 12, 6, 0].map((shift) => digits64.charAt((hash >>> shift) & 63)).join('');
}

/**
 * A four-character key for each name, unique within the list: a name whose key is taken already is hashed again with
 * a salt. The same list gives the same keys.
 */
export function uniqueKeys(names: readonly string[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of names) {
    if (keys.has(name)) continue;
    let key = shortHash(name);
    for (let salt = 1; taken.has(key); salt++) key = shortHash(`${name}\n${salt}`);
    taken.add(key);
    keys.set(name, key);
  }
  return keys;
}
