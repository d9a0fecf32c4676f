/** The built command line, as a person or a script calls it. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const node = at('node_modules/node/bin/node');
const ajar = at('out/main/ajar.js');
const env = { ...process.env, LC_ALL: 'id_ID.UTF-8', LANG: 'id_ID.UTF-8' };

export interface CliOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a test starts `ajar …` when it wants the process itself. */
export function ajarCommand(...args: readonly string[]) {
  return { file: node, args: [ajar, ...args], env };
}

/** Runs `ajar …` to its end; an exit code other than 0 is an outcome, not a failure of the harness. */
export function runAjar(...args: readonly string[]): Promise<CliOutcome> {
  return new Promise((resolve, reject) => {
    const child = execFile(node, [ajar, ...args], { env }, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') reject(error);
      else resolve({ code: child.exitCode ?? 0, stdout, stderr });
    });
  });
}

export interface ServedAjar {
  /** With the run's token in it. */
  readonly url: string;
  /** Ends it as Ctrl-C does; resolves when the process is gone. */
  stop(): Promise<void>;
}

/** Starts `ajar serve` over a library and waits for its address. */
export async function serveAjar(libraryDir: string): Promise<ServedAjar> {
  const child = spawn(node, [ajar, 'serve', '--no-open', '--library', libraryDir], { env });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const url = await addressOf(child);
  if (url === null) throw new Error(`ajar serve ended without an address: ${said}`);
  return {
    url,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGINT');
      await gone;
    },
  };
}

async function addressOf({ stdout }: ChildProcess): Promise<string | null> {
  if (stdout === null) return null;
  for await (const line of createInterface({ input: stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  return null;
}
