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

async function buildSimulator() {
  say('Building the LMS simulator …');
  const config = join('renderer', 'simulator', 'vite.config.ts');
  await must(node24, [tool('vite', 'bin/vite.js'), 'build', '-c', config, '--logLevel', 'warn'], { quiet: true });
}

/** The folders of the official schemas in the npm package that carries them, and how many files each has. */
const editions = [
  { format: 'scorm12', folder: 'scorm12edition', files: 4 },
  { format: 'scorm2004-3', folder: 'scorm20043rdedition', files: 17 },
  { format: 'scorm2004-4', folder: 'scorm20044thedition', files: 17 },
];

/** Official SCORM schemas, unmodified, and the sample courses. */
async function copyAssets() {
  rmSync(join(root, 'out/assets/schemas'), { recursive: true, force: true });
  for (const { format, folder, files } of editions) {
    const schemas = join(root, 'node_modules/node-scorm-packager/lib/schemas/definitionFiles', folder);
    const target = join(root, 'out/assets/schemas', format);
    mkdirSync(target, { recursive: true });
    const names = readdirSync(schemas).filter((name) => /\.(?:xsd|dtd)$/.test(name));
    if (names.length !== files) throw new Error(`Expected ${files} schema files of ${format}, found ${names.length}.`);
    for (const name of names) cpSync(join(schemas, name), join(target, name));
  }

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
    stamp: 'out/.stamps/simulator',
    inputs: ['renderer/simulator', 'shared/lms', 'shared/contract/simulator.ts', 'package-lock.json'],
    make: buildSimulator,
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
