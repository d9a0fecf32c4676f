// What every script needs before anything is installed: it runs on Node 20 with nothing but Node itself.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** Things that are dear to make and do not belong into the project. */
export const cacheDir =
  process.env.AJAR_CACHE_DIR ??
  (process.platform === 'win32' && process.env.LOCALAPPDATA
    ? join(process.env.LOCALAPPDATA, 'ajar', 'cache')
    : join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ajar'));

/** The environment with the project's own tools, Node 24 among them, first on the PATH. */
export function toolEnv(extra = {}) {
  const bin = join(root, 'node_modules', '.bin');
  return { ...process.env, ...extra, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
}

/** A message of the scripts. Standard output belongs to the program that is started. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * Runs a program to its end. Resolves to the exit code; with `quiet`, output is shown only when it fails, with
 * `silent` never.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, silent?: boolean, env?: Record<string, string | undefined>, cwd?: string, stdoutToStderr?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const stdio =
      options.quiet || options.silent
        ? ['ignore', 'pipe', 'pipe']
        : ['inherit', options.stdoutToStderr ? process.stderr : 'inherit', 'inherit'];
    const child = spawn(program, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? toolEnv(),
      stdio,
      shell: process.platform === 'win32' && program.endsWith('.cmd'),
    });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const result = code ?? (signal ? 1 : 0);
      if (!options.silent && options.quiet && result !== 0) process.stderr.write(Buffer.concat(chunks));
      resolve(result);
    });
  });
}

/** Runs a program that must succeed. */
export async function must(program, args, options = {}) {
  const code = await run(program, args, options);
  if (code !== 0) {
    const error = new Error(`${program} ${args.join(' ')} ended with code ${code}`);
    error.exitCode = code;
    throw error;
  }
}

/** Absolute path of a program on the PATH, or null. */
export function which(program) {
  const names = process.platform === 'win32' ? [`${program}.exe`, `${program}.cmd`] : [program];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      if (folder && existsSync(join(folder, name))) return join(folder, name);
    }
  }
  return null;
}

/** Ends the script with one clear sentence. */
export function runMain(main) {
  main().catch((error) => {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = error?.exitCode ?? 1;
  });
}
