// Brings node_modules (with Node 24 in it) to what package-lock.json says.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { must, root, say } from './shell.mjs';
import { whenStale } from './stamp.mjs';

/** Absolute path of the project's own Node 24. */
export const node24 = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Installs dependencies when the lock file has changed since the last install. */
export async function ensureDependencies() {
  await whenStale({
    stamp: 'node_modules/.ajar-installed',
    inputs: ['package-lock.json'],
    make: async () => {
      say('Installing dependencies …');
      const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
      // Not `npm ci`: it refuses a lock file without the optional binaries of every other platform, and a registry mirror
      // need not carry those. `--no-save` keeps to the lock file and leaves it as it is.
      const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
      await must(npm, args, { quiet: true, env: process.env });
    },
  });
  if (!existsSync(node24)) {
    throw new Error('Node 24 is missing in node_modules (its install script did not run). Run: npm rebuild node');
  }
}
