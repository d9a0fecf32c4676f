/** Where the anchors of a page came to lie when a browser printed it. */
import { readFile } from 'node:fs/promises';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';

/** Large, and needed for nothing else: not read when the worker starts. */
const library = () => import('@cantoo/pdf-lib');
type Library = Awaited<ReturnType<typeof library>>;

/**
 * Page number, from 1, by the id of each anchor that a link of the page leads to. Chromium writes them as named destinations of
 * the catalog (PDF 32000-1:2008, 12.3.2.3), the names percent-encoded as in the link.
 */
export async function anchorPages(file: string): Promise<ReadonlyMap<string, number>> {
  const pdf = await library();
  const document = await pdf.PDFDocument.load(await readFile(file), { updateMetadata: false });
  const places = document.catalog.lookupMaybe(pdf.PDFName.of('Dests'), pdf.PDFDict);
  const pageNumbers = new Map(document.getPages().map(({ ref }, at) => [ref.tag, at + 1]));
  const found = new Map<string, number>();
  for (const [name, place] of places?.entries() ?? []) {
    const number = pageNumbers.get(pageTag(pdf, document, place));
    if (number !== undefined) found.set(decodeURIComponent(name.decodeText()), number);
  }
  return found;
}

/** A destination is `[page /XYZ left top zoom]`; '' for anything else. */
function pageTag({ PDFArray, PDFRef }: Library, document: PDFDocument, place: PDFObject): string {
  const target = document.context.lookup(place);
  const page = target instanceof PDFArray ? target.get(0) : undefined;
  return page instanceof PDFRef ? page.tag : '';
}
