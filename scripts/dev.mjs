// npm run dev: hot reload. The desktop app where it can be opened, else (or with --browser) the browser edition over
// Vite's development server.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './lib/build.mjs';
import { ensureDependencies, node24 } from './lib/dependencies.mjs';
import { desktopOrReason } from './lib/electron-runtime.mjs';
import { root, runMain, say, toolEnv } from './lib/shell.mjs';

const { values } = parseArgs({ options: { browser: { type: 'boolean', default: false } } });
const electronVite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
const children = [];

function start(args, env = {}) {
  const child = spawn(node24, args, { cwd: root, env: toolEnv(env), stdio: ['inherit', 'pipe', 'inherit'] });
  child.stdout.pipe(process.stdout);
  children.push(child);
  child.on('close', () => children.forEach((other) => other.kill()));
  return child;
}

/** Resolves to the address that the development server prints. */
function addressOf(child) {
  return new Promise((done) => {
    child.stdout.on('data', (chunk) => {
      const match = /http:\/\/127\.0\.0\.1:\d+/.exec(String(chunk));
      if (match) done(match[0]);
    });
  });
}

runMain(async () => {
  await ensureDependencies();
  await ensureBuilt();
  const desktop = values.browser ? { reason: 'it was asked for with --browser' } : await desktopOrReason();
  if ('path' in desktop) {
    start([electronVite, 'dev', '--watch']);
    return;
  }
  say(`Browser edition, because ${desktop.reason}.`);
  const address = await addressOf(start([join('scripts', 'lib', 'renderer-dev-server.mjs')]));
  start(['--watch', join('electron', 'cli', 'ajar.ts'), 'serve', '--no-open'], { AJAR_DEV_RENDERER_URL: address });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => children.forEach((child) => child.kill(signal)));
