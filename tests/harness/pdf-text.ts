import { execFileSync } from 'node:child_process';

/** What stands on one page of a PDF, from 1, as another program than ours reads it. */
export function pdfText(file: string, page: number): string {
  const range = ['-f', String(page), '-l', String(page)];
  return execFileSync('pdftotext', ['-layout', ...range, file, '-'], { encoding: 'utf8' });
}
