import { rm } from 'node:fs/promises';
import type { BatchRow } from '#store/repositories/batches.ts';
import { printerMissing } from '../document/printer.ts';
import type { BackendPorts } from '../ports.ts';

/** Throws `invalid` when letters are to be PDFs and nothing can make them here. */
export function requirePrinter({ printer }: BackendPorts, letters: BatchRow['letters']): void {
  if (letters === 'pdf' && printer === undefined) throw printerMissing();
}

/** `surat.html` → `surat.pdf`. */
export function printedName(page: string): string {
  return page.replace(/\.html$/, '.pdf');
}

/** Puts a PDF in the place of an HTML letter; gives its absolute path. Throws `invalid` without a printer. */
export async function printLetter({ printer }: BackendPorts, page: string, signal: AbortSignal): Promise<string> {
  if (printer === undefined) throw printerMissing();
  const target = printedName(page);
  await printer.print({ page, target }, signal);
  await rm(page);
  return target;
}
