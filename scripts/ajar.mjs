// npm run ajar -- …: the terminal edition. Installs and builds what is missing; standard output is the program's alone.
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureDependencies, node24 } from './lib/dependencies.mjs';
import { root, run, runMain } from './lib/shell.mjs';

runMain(async () => {
  await ensureDependencies();
  await ensureBuilt();
  process.on('SIGINT', () => {}); // The terminal sends Ctrl-C to the program as well; it decides the exit code.
  const cwd = process.env.INIT_CWD ?? process.cwd(); // npm changes the folder; paths are meant from where the person is.
  process.exitCode = await run(node24, [join(root, 'out', 'main', 'ajar.js'), ...process.argv.slice(2)], { cwd });
});
