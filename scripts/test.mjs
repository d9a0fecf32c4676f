// npm test: sets up everything, then runs every check and every test. The last line counts the whole suite.
// --unit: only the quick loop. --only a,b: only these steps (types, lint, format, boundaries, dead-code, size, unit,
// integration, e2e).
import { parseArgs } from 'node:util';
import { ensureBuilt } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { electronForTests } from './lib/electron-runtime.mjs';
import { runMain, say } from './lib/shell.mjs';
import { ensureSystemPackages } from './lib/system-packages.mjs';
import { checkSteps, e2eStep, vitestStep } from './lib/test-steps.mjs';

const { values } = parseArgs({ options: { unit: { type: 'boolean', default: false }, only: { type: 'string' } } });

const unitStep = () => vitestStep('unit');

async function steps() {
  if (values.unit) return [['unit', unitStep]];
  const all = [
    ...checkSteps(),
    ['unit', unitStep],
    ['integration', () => vitestStep('integration')],
    ['e2e', async () => e2eStep(await electronForTests())],
  ];
  const wanted = values.only?.split(',');
  return wanted ? all.filter(([name]) => wanted.includes(name)) : all;
}

runMain(async () => {
  if (!values.unit) await ensureSystemPackages();
  await ensureDependencies();
  if (!values.unit) await ensureBuilt();
  const total = { passed: 0, failed: 0, skipped: 0 };
  const notes = [];
  for (const [name, step] of await steps()) {
    say(`\n== ${name}`);
    const result = await step();
    total.passed += result.passed;
    total.failed += result.failed;
    total.skipped += result.skipped;
    notes.push(...result.notes);
  }
  process.stdout.write('\n');
  for (const note of notes) process.stdout.write(`${note}\n`);
  if (process.env.CI && total.skipped > 0) {
    process.stdout.write('In CI nothing may be skipped.\n');
    total.failed += total.skipped;
  }
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
  process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
});
