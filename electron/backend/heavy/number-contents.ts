import { readFile, writeFile } from 'node:fs/promises';
import { numberedContents } from '#shared/documents/contents.ts';
import { anchorPages } from '#files/pdf-places.ts';
import type { NumberContentsResult, NumberContentsTask } from './tasks.ts';

/** Writes into the contents of a page where its first print has each module. */
export async function numberContents(task: NumberContentsTask, signal: AbortSignal): Promise<NumberContentsResult> {
  const pages = await anchorPages(task.printed);
  const html = await readFile(task.page, 'utf8');
  signal.throwIfAborted();
  await writeFile(task.page, numberedContents(html, pages));
  return { kind: 'number-contents', anchors: pages.size };
}
