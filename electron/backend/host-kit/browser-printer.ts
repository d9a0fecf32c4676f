/** Prints through a browser of the computer, for hosts without one of their own. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ContractFailure } from '#shared/contract/result.ts';
import type { Printer } from '../ports.ts';

const run = promisify(execFile);

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'brave-browser',
];
/** Below the folders where programs are installed on Windows. */
const windowsPlaces = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];
const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

export interface ComputerFacts {
  readonly platform: NodeJS.Platform;
  /** The environment: where programs are. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (file: string) => boolean;
}

/** A browser of the Chromium family, or null. */
export function findBrowser({ platform, env, exists }: ComputerFacts): string | null {
  if (platform === 'darwin') return macPlaces.find(exists) ?? null;
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const files = roots.flatMap((root) =>
      root === undefined ? [] : windowsPlaces.map((place) => `${root}\\${place}`),
    );
    return files.find(exists) ?? null;
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(exists) ?? null;
}

/** Quiet, without the network, and with a profile of its own, so that an open browser is not disturbed. */
function flags(profile: string, user: number | null): readonly string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--disable-quic',
    '--disable-sync',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-pdf-header-footer',
    `--user-data-dir=${profile}`,
    // Chromium refuses to run its sandbox as root.
    ...(user === 0 ? ['--no-sandbox'] : []),
  ];
}

/** Milliseconds for a document of hundreds of pages on an old computer. */
const patience = 180_000;

function failed(cause: unknown): ContractFailure {
  return new ContractFailure(
    'internal',
    {
      id: 'Peramban tidak berhasil membuat PDF. Coba lagi, atau simpan sebagai .html lalu cetak dari peramban.',
      en: 'The browser did not make the PDF. Try again, or save as .html and print it from a browser.',
    },
    { retry: true, cause },
  );
}

/** `browser`: absolute path. `tempDir`: where the profile may lie for as long as it prints. */
export function createBrowserPrinter(browser: string, tempDir: string): Printer {
  return {
    numbers: 'page',
    print: async ({ page, target }, signal) => {
      const profile = await mkdtemp(join(tempDir, 'ajar-print-'));
      try {
        const user = process.getuid?.() ?? null;
        const address = pathToFileURL(page).href;
        await run(browser, [...flags(profile, user), `--print-to-pdf=${target}`, address], {
          signal,
          timeout: patience,
        });
        await stat(target);
      } catch (error) {
        signal.throwIfAborted();
        throw failed(error);
      } finally {
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  };
}
