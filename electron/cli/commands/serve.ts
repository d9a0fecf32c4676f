import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { noPositional } from '../arguments.ts';
import type { Command } from '../command.ts';
import { printerHere } from '../printer-here.ts';
import { UsageError } from '../say.ts';
import type { Terminal } from '../terminal.ts';

export const serveCommand: Command = {
  name: 'serve',
  summary: { id: 'Buka Ajar di peramban.', en: 'Open Ajar in a browser.' },
  usage: 'serve [--port N] [--library <dir>] [--no-open]',
  help: {
    id: 'Menjalankan edisi peramban di komputer ini saja (127.0.0.1) dan menampilkan alamatnya. Ctrl-C mengakhirinya.\n\n  --port      nomor porta; tanpa ini dipilih sendiri\n  --library   folder perpustakaan; tanpa ini milik aplikasi\n  --no-open   jangan buka peramban',
    en: 'Runs the browser edition on this computer only (127.0.0.1) and prints its address. Ctrl-C ends it.\n\n  --port      port number; chosen by itself without this\n  --library   folder of the library; that of the app without this\n  --no-open   do not open a browser',
  },
  options: { port: 'text', library: 'text', 'no-open': 'switch' },
  async run(args, terminal) {
    noPositional(args);
    const port = portOf(args.text('port'));
    const asked = args.text('library') ?? terminal.env['AJAR_DATA_DIR'];
    // Loaded only here: the other commands need no server.
    const { startLoopback } = await import('../../loopback/serve.ts');
    const host = await startLoopback({
      port,
      libraryDir: asked === undefined || asked === '' ? defaultLibrary(terminal) : resolve(terminal.cwd, asked),
      assetsDir: terminal.assetsDir,
      rendererDir: terminal.rendererDir,
      ...(terminal.workerFile === null ? {} : { workerFile: terminal.workerFile }),
      appVersion: terminal.appVersion,
      systemLocale: terminal.locale,
      ...printerHere(terminal),
      ...developmentServer(terminal),
    }).catch((error: unknown) => {
      throw portTaken(error, port);
    });
    terminal.out(addressLine(host.url, terminal));
    if (!args.on('no-open')) openInBrowser(host.url);
    await aborted(terminal.signal);
    await host.close();
    return 0;
  },
};

function portOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new UsageError({ id: `Bukan nomor porta: ${text}`, en: `Not a port number: ${text}` });
}

/** While Ajar itself is developed, the page comes from a server with hot reload. */
function developmentServer({ env }: Terminal): { readonly devRendererUrl?: string } {
  const url = env['AJAR_DEV_RENDERER_URL'];
  return url === undefined || url === '' ? {} : { devRendererUrl: url };
}

function portTaken(error: unknown, port: number): unknown {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'EADDRINUSE') return error;
  return new UsageError({
    id: `Porta ${port} sudah dipakai program lain.`,
    en: `Port ${port} is in use by another program.`,
  });
}

/** Where the desktop app keeps its library, so that both editions show the same courses. */
function defaultLibrary({ env }: Terminal): string {
  const home = homedir();
  if (process.platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'ajar', 'library');
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'ajar', 'library');
  const config = env['XDG_CONFIG_HOME'];
  return join(config === undefined || config === '' ? join(home, '.config') : config, 'ajar', 'library');
}

/** One line; the reason why it is the browser edition comes from the start script. */
function addressLine(url: string, terminal: Terminal): string {
  const reason = terminal.env['AJAR_BROWSER_REASON'];
  const name = { id: 'Ajar (edisi peramban)', en: 'Ajar (browser edition)' }[terminal.locale];
  return `${name}: ${url}${reason === undefined || reason === '' ? '' : `  (${reason})`}`;
}

/** A machine without a browser is no error: the address is on the screen. */
function openInBrowser(url: string): void {
  const [program, ...args] =
    process.platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', url]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', url];
  const child = spawn(program ?? 'xdg-open', args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((done) => {
    signal.addEventListener('abort', () => done(), { once: true });
  });
}
