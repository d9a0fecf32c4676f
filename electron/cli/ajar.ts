#!/usr/bin/env node
/** The terminal host's entry: binds the process to `runAjar`. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { runAjar } from './main.ts';
import { progressLine, type Terminal } from './terminal.ts';

/** The project or installation folder: this file is two folders deep, as source (electron/cli) and built (out/main). */
const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const clearLine = '\r\u001B[K';

function appVersion(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(at('package.json'), 'utf8'))).version;
}

/** The first Ctrl-C lets the command clean up; the second one ends at once. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(130);
      controller.abort();
    });
  }
  return controller.signal;
}

/** `ajar … | head` closes the pipe early; that is no error. */
function ignoreClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

function processTerminal(): Terminal {
  let bar = false;
  const hideBar = (): void => {
    if (bar) process.stderr.write(clearLine);
    bar = false;
  };
  const worker = at('out/main/worker.js');
  const terminal: Terminal = {
    locale: 'en',
    cwd: process.cwd(),
    env: process.env,
    signal: interruption(),
    out: (line) => {
      hideBar();
      process.stdout.write(`${line}\n`);
    },
    note: (line) => {
      hideBar();
      process.stderr.write(`${line}\n`);
    },
    progress(progress) {
      if (!process.stderr.isTTY) return;
      process.stderr.write(`${clearLine}${progressLine(progress, this.locale)}`);
      bar = true;
    },
    assetsDir: at('out/assets'),
    rendererDir: at('out/renderer'),
    workerFile: import.meta.url.endsWith('.ts') || !existsSync(worker) ? null : worker,
    appVersion: appVersion(),
  };
  return terminal;
}

ignoreClosedPipe(process.stdout);
ignoreClosedPipe(process.stderr);
process.exitCode = await runAjar(process.argv.slice(2), processTerminal());
