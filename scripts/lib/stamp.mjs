// "Is it stale?" by content: a stamp holds the hash of all inputs of the last good run.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './shell.mjs';

function filesBelow(path) {
  const absolute = join(root, path);
  let stat;
  try {
    stat = statSync(absolute);
  } catch {
    return []; // An input that is not there counts as empty: its coming changes the hash.
  }
  if (stat.isFile()) return [absolute];
  return readdirSync(absolute, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules' && !entry.name.includes('.test.'))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(absolute, entry.name)]));
}

/** SHA-256 over names and contents of all files below the given paths. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesBelow).sort()) {
    hash.update(relative(root, file).replaceAll('\\', '/')).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/**
 * Runs `make` unless the stamp says that the same inputs were made before.
 * @param {{ stamp: string, inputs: readonly string[], make: () => Promise<void> }} step
 * @returns {Promise<boolean>} whether it was made now
 */
export async function whenStale({ stamp, inputs, make }) {
  const file = join(root, stamp);
  const hash = hashOf(inputs);
  let before = '';
  try {
    before = readFileSync(file, 'utf8');
  } catch {
    before = '';
  }
  if (before === hash) return false;
  rmSync(file, { force: true });
  await make();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, hash);
  return true;
}
