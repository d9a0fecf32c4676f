// Builds what is stale into out/: the app (main, preload, renderer), the learner's player, the assets of packages.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { must, root, say } from './shell.mjs';
import { node24 } from './dependencies.mjs';
import { whenStale } from './stamp.mjs';

const tool = (name, entry) => join(root, 'node_modules', name, entry);

async function buildApp() {
  say('Building the app …');
  await must(node24, [tool('electron-vite', 'bin/electron-vite.js'), 'build', '--logLevel', 'warn'], { quiet: true });
}

async function buildPlayer() {
  say("Building the learner's player …");
  const config = join('renderer', 'player', 'vite.config.ts');
  await must(node24, [tool('vite', 'bin/vite.js'), 'build', '-c', config, '--logLevel', 'warn'], { quiet: true });
}

/** Official SCORM schemas out of the npm package that carries them, and the sample courses. */
async function copyAssets() {
  const schemas = join(root, 'node_modules/node-scorm-packager/lib/schemas/definitionFiles/scorm12edition');
  const schemaTarget = join(root, 'out/assets/schemas/scorm12');
  rmSync(schemaTarget, { recursive: true, force: true });
  mkdirSync(schemaTarget, { recursive: true });
  const names = readdirSync(schemas).filter((name) => name.endsWith('.xsd'));
  if (names.length !== 4) throw new Error(`Expected 4 SCORM 1.2 schema files, found ${names.length}.`);
  for (const name of names) cpSync(join(schemas, name), join(schemaTarget, name));

  const samples = join(root, 'resources/samples');
  const sampleTarget = join(root, 'out/assets/samples');
  rmSync(sampleTarget, { recursive: true, force: true });
  if (existsSync(samples)) cpSync(samples, sampleTarget, { recursive: true });
}

/** Everything that the app and the terminal need; nothing that is fresh is made again. */
export async function ensureBuilt() {
  await whenStale({
    stamp: 'out/.stamps/player',
    inputs: [
      'renderer/player',
      'shared/quiz',
      'shared/course',
      'shared/results',
      'shared/contract/preview.ts',
      'package-lock.json',
    ],
    make: buildPlayer,
  });
  await whenStale({
    stamp: 'out/.stamps/assets',
    inputs: ['resources/samples', 'scripts/lib/build.mjs', 'package-lock.json'],
    make: copyAssets,
  });
  await whenStale({
    stamp: 'out/.stamps/app',
    inputs: ['electron', 'renderer/author', 'shared', 'electron.vite.config.ts', 'package.json', 'package-lock.json'],
    make: buildApp,
  });
}
