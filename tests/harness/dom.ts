import { createRequire } from 'node:module';

interface Domino {
  createDocument(html: string): Document;
}

// Its own declarations are for another package name.
const domino = createRequire(import.meta.url)('@mixmark-io/domino') as Domino;

/** The document that a browser would make of the HTML, for code that needs a DOM and no browser. */
export function documentOf(html: string): Document {
  return domino.createDocument(html);
}
