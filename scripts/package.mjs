// npm run package:dir: the app as a folder that runs without this project (dist/). --electron-dist DIR takes Electron from
// there instead of downloading it.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './lib/build.mjs';
import { ensureDependencies, node24 } from './lib/dependencies.mjs';
import { officialElectron } from './lib/electron-runtime.mjs';
import { must, root, runMain, say } from './lib/shell.mjs';

const { values } = parseArgs({ options: { 'electron-dist': { type: 'string' } } });
const platformFlag = { linux: '--linux', win32: '--win', darwin: '--mac' }[process.platform] ?? '--linux';

runMain(async () => {
  await ensureDependencies();
  await ensureBuilt();
  const given = values['electron-dist'];
  if (given === undefined && (await officialElectron()) === null) {
    throw new Error('Electron cannot be downloaded here. Connect to the internet, or pass -- --electron-dist DIR.');
  }
  const dist = given === undefined ? join(root, 'node_modules', 'electron', 'dist') : resolve(given);
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const config = ['--config', 'electron-builder.yml', `--config.electronDist=${dist}`];
  await must(node24, [builder, platformFlag, 'dir', ...config, '--publish', 'never'], {});
  say(`The app is in ${join(root, 'dist')}`);
});
