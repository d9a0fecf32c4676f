// npm run build: everything that is stale, into out/.
import { ensureBuilt } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { runMain } from './lib/shell.mjs';

runMain(async () => {
  await ensureDependencies();
  await ensureBuilt();
});
