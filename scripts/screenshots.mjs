// npm run screenshots: takes the pictures of README and guides of the real app into docs/screenshots/, and of every question type into out/screenshots/.
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureDependencies, node24 } from './lib/dependencies.mjs';
import { must, runMain } from './lib/shell.mjs';
import { ensureSystemPackages } from './lib/system-packages.mjs';

runMain(async () => {
  await ensureSystemPackages();
  await ensureDependencies();
  await ensureBuilt();
  await must(node24, [join('tests', 'harness', 'screenshots.ts')], {});
  await must(node24, [join('tests', 'harness', 'distribution-screenshots.ts')], {});
  await must(node24, [join('tests', 'harness', 'question-screenshots.ts')], {});
});
