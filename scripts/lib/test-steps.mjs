// The steps of npm test. Each resolves to {passed, failed, skipped, notes}; a check counts as one test.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { node24 } from './dependencies.mjs';
import { journeyTable } from './journey-table.mjs';
import { root, run, toolEnv, which } from './shell.mjs';

const tool = (path) => join(root, 'node_modules', path);
const reports = join(root, 'test-results', 'reports');

function check(name, commands) {
  return [
    name,
    async () => {
      const result = { passed: 0, failed: 0, skipped: 0, notes: [] };
      for (const args of commands) {
        const code = await run(node24, args, {});
        if (code === 0) {
          result.passed += 1;
        } else {
          result.failed += 1;
          result.notes.push(`FAILED ${name}: ${args.slice(1).join(' ')}`);
        }
      }
      return result;
    },
  ];
}

/** Types, lint, format, boundaries, dead code, sizes. */
export function checkSteps() {
  const typescript = tool('typescript/bin/tsc');
  const projects = ['shared', 'electron', 'renderer/player', 'renderer/simulator', 'renderer/author', 'tests'];
  return [
    check(
      'types',
      projects.map((project) => [typescript, '-p', project]),
    ),
    check('lint', [[tool('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings']]),
    check('format', [[tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']]),
    check('boundaries', [
      [
        tool('dependency-cruiser/bin/dependency-cruiser.mjs'),
        '--config',
        '.dependency-cruiser.mjs',
        'electron',
        'renderer',
        'shared',
      ],
    ]),
    check('dead-code', [[tool('knip/bin/knip.js')]]),
    check('size', [[join('scripts', 'sizes.mjs')]]),
  ];
}

/** @param {'unit' | 'integration'} project */
export async function vitestStep(project) {
  const file = join(reports, `${project}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  const args = [
    tool('vitest/vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const code = await run(node24, args, {});
  return readVitest(project, file, code);
}

/** The first line of why a test failed: the end of a log must tell more than a name. */
function because(messages) {
  const lines = messages.map(stripVTControlCharacters).join('\n').split('\n');
  const first = lines.find((line) => line.trim() !== '');
  return first === undefined ? '' : `\n    ${first.trim().slice(0, 300)}`;
}

function readVitest(project, file, code) {
  if (!existsSync(file))
    return { passed: 0, failed: 1, skipped: 0, notes: [`FAILED ${project}: no report was written`] };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const tests = report.testResults.flatMap((suite) => suite.assertionResults);
  const skipped = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed');
  const failed = report.numFailedTests;
  const brokenSuites = report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  );
  const unexplained = code !== 0 && failed === 0 && brokenSuites.length === 0 ? 1 : 0;
  return {
    passed: report.numPassedTests,
    failed: failed + brokenSuites.length + unexplained,
    skipped: skipped.length,
    notes: [
      ...tests
        .filter((test) => test.status === 'failed')
        .map((test) => `FAILED ${project}: ${test.fullName}${because(test.failureMessages)}`),
      ...brokenSuites.map((suite) => `FAILED ${project}: ${suite.name}: ${suite.message}`),
      ...skipped.map((test) => `SKIPPED ${project}: ${test.fullName}`),
    ],
  };
}

/**
 * Browser tests in Chromium and desktop tests in Electron, on a display of their own.
 * @param {{ path: string, sqliteBinding: string | null, official: boolean }} electron
 */
export async function e2eStep(electron) {
  const file = join(reports, 'e2e.json');
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  const env = toolEnv({
    AJAR_ELECTRON_PATH: electron.path,
    AJAR_SQLITE_BINDING: electron.sqliteBinding ?? undefined,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const playwright = [tool('@playwright/test/cli.js'), 'test', '--reporter=list,json'];
  const onDisplay = which('xvfb-run') !== null;
  const code = onDisplay
    ? await run('xvfb-run', ['-a', '-s', '-screen 0 1920x1080x24', node24, ...playwright], { env })
    : await run(node24, playwright, { env });
  return readPlaywright(file, code);
}

/** What Playwright says, and the line of the test it says it about. */
function errorText({ message = '', location }) {
  const at = location === undefined ? '' : `${location.file.replace(`${root}/`, '')}:${location.line} `;
  return `${at}${message.replaceAll('\n', ' · ')}`;
}

function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

function readPlaywright(file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, notes: ['FAILED e2e: no report was written'] };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const result = {
    passed: 0,
    failed: 0,
    skipped: 0,
    notes: report.errors.map((error) => `FAILED e2e: ${error.message}`),
  };
  for (const spec of report.suites.flatMap(specsOf)) {
    for (const test of spec.tests) {
      const name = `[${test.projectName}] ${spec.file}: ${spec.title}`;
      if (test.status === 'expected') result.passed += 1;
      else if (test.status === 'skipped') {
        result.skipped += 1;
        const reason =
          test.annotations.find((annotation) => annotation.type === 'skip')?.description ?? 'no reason given';
        result.notes.push(`SKIPPED ${name}: ${reason}`);
      } else {
        result.failed += 1;
        const errors = test.results.flatMap((run) => run.errors.map((error) => errorText(error)));
        result.notes.push(`FAILED ${name} (${test.status})${because(errors)}`);
      }
    }
  }
  if (code !== 0 && result.failed === 0) result.failed = Math.max(1, report.errors.length);
  addJourneys(result, report.suites.flatMap(specsOf));
  return result;
}

/** The table of journeys goes above what failed; a cell that no test stands for is a failure. */
function addJourneys(result, specs) {
  const rows = JSON.parse(readFileSync(join(root, 'tests', 'e2e', 'journeys', 'journeys.json'), 'utf8'));
  const results = new Map(specs.map((spec) => [spec.title, spec.ok ? 'passed' : 'failed']));
  const { lines, missing } = journeyTable(rows, results);
  result.failed += missing.length;
  result.notes = [...lines, '', ...result.notes, ...missing.map((cell) => `FAILED journeys: no test for ${cell}`)];
}
