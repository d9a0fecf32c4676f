import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createBrowserPrinter, findBrowser } from '#backend/host-kit/browser-printer.ts';
import type { Printer } from '#backend/ports.ts';
import type { Terminal } from './terminal.ts';

/** PDFs come from a browser of this computer, where there is one. */
export function printerHere({ env }: Terminal): { readonly printer?: Printer } {
  const browser = findBrowser({ platform: process.platform, env, exists: existsSync });
  return browser === null ? {} : { printer: createBrowserPrinter(browser, tmpdir()) };
}
