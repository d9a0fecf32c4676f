// npm run bench: figures of this machine, as ratios within one run. --only batch,export,history,player,preview,search,window
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './lib/build.mjs';
import { ensureDependencies, node24 } from './lib/dependencies.mjs';
import { electronForTests } from './lib/electron-runtime.mjs';
import { root, run, runMain, say, toolEnv, which } from './lib/shell.mjs';
import { ensureSystemPackages } from './lib/system-packages.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const helpers = new Set(['measure']);

runMain(async () => {
  await ensureSystemPackages();
  await ensureDependencies();
  await ensureBuilt();
  const electron = await electronForTests();
  const env = toolEnv({ AJAR_ELECTRON_PATH: electron.path, AJAR_SQLITE_BINDING: electron.sqliteBinding ?? undefined });
  const names = readdirSync(join(root, 'tests', 'bench'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
    .filter((name) => !helpers.has(name) && (values.only?.split(',').includes(name) ?? true));
  let failed = 0;
  for (const name of names.sort()) {
    const args = [join('tests', 'bench', `${name}.ts`)];
    const display = which('xvfb-run') === null ? [] : ['-a', '-s', '-screen 0 1920x1080x24', node24];
    const code =
      display.length > 0 ? await run('xvfb-run', [...display, ...args], { env }) : await run(node24, args, { env });
    if (code !== 0) {
      say(`bench ${name} failed`);
      failed += 1;
    }
  }
  process.exitCode = failed === 0 ? 0 : 1;
});
