import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, cpSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const temporary: string[] = [];
afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

interface CruiseSummary {
  readonly totalCruised: number;
  readonly violations: readonly {
    readonly from: string;
    readonly to: string;
    readonly rule: { readonly name: string };
  }[];
}

function cruise(cwd: string): CruiseSummary {
  const cli = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [cli, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'electron', 'renderer', 'shared'];
  const run = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  const report: { summary: CruiseSummary } = JSON.parse(run.stdout);
  return report.summary;
}

/** A small house with the real rules and the given files. */
function plant(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ajar-boundaries-'));
  temporary.push(folder);
  for (const name of ['.dependency-cruiser.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(root, name), join(folder, name));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const top of ['electron', 'renderer', 'shared']) mkdirSync(join(folder, top));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

// The whole project is read; a busy machine takes longer than the usual limit.
describe('the directions of the house', { timeout: 60_000 }, () => {
  it('hold in the whole project, and the check really saw it', () => {
    const summary = cruise(root);
    expect(summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    expect(summary.totalCruised, 'modules seen').toBeGreaterThan(100);
  });

  const canaries: readonly [string, Readonly<Record<string, string>>, string][] = [
    [
      'a shared module that reaches for the backend',
      {
        'shared/course/a.ts': "import { b } from '#backend/b.ts';\nexport const a = b;\n",
        'electron/backend/b.ts': 'export const b = 1;\n',
      },
      'direction-of-shared-course',
    ],
    [
      'a feature that imports another feature',
      {
        'renderer/author/features/one/a.ts': "import { b } from '../two/b.ts';\nexport const a = b;\n",
        'renderer/author/features/two/b.ts': 'export const b = 1;\n',
      },
      'feature-imports-feature',
    ],
    [
      'a type import of a library outside its home',
      { 'electron/backend/a.ts': "import type Database from 'better-sqlite3';\nexport type A = Database;\n" },
      'home-of-better-sqlite3',
    ],
    [
      'a player that imports the author',
      {
        'renderer/player/a.ts': "import { b } from '#author/b.ts';\nexport const a = b;\n",
        'renderer/author/b.ts': 'export const b = 1;\n',
      },
      'direction-of-renderer-player',
    ],
    [
      'node in shared',
      { 'shared/course/a.ts': "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n" },
      'no-node-in-the-browser-or-in-shared',
    ],
    [
      'a circle',
      {
        'shared/course/a.ts': "import { b } from './b.ts';\nexport const a = (): number => b();\n",
        'shared/course/b.ts': "import { a } from './a.ts';\nexport const b = (): number => a();\n",
      },
      'no-cycles',
    ],
  ];
  it.each(canaries)('are broken by %s, and the check says so', (_name, files, rule) => {
    const { violations } = cruise(plant(files));
    expect(violations.map((violation) => violation.rule.name)).toContain(rule);
  });
});
