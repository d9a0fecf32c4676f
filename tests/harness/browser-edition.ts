/** The browser edition as a person starts it: the built program in a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../out/main/ajar.js', import.meta.url));

export interface BrowserEdition {
  /** Address of the app with this run's token. */
  readonly url: string;
  close(): Promise<void>;
}

/** Runs the terminal edition to its end; throws with what it said when it fails. */
export async function runAjar(...args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`ajar ${args.join(' ')}: ${said.join('')}`);
}

export async function startBrowserEdition(libraryDir: string): Promise<BrowserEdition> {
  const args = [program, 'serve', '--no-open', '--port', '0', '--library', libraryDir];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'close');
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await gone;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url !== undefined) return { url, close };
  }
  throw new Error('the browser edition ended without an address');
}
