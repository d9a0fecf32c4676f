import { handout } from './handout.ts';
import { questionProof } from './proof.ts';
import { questionPaper } from './question-paper.ts';
import type { DocumentRequest } from './request.ts';
import type { DocumentSource } from './source.ts';

/** What is printed of the compiled course; the grid of objectives is made of its texts. */
export type PrintRequest = Exclude<DocumentRequest, { readonly kind: 'epub' | 'coverage' }>;

/** Null when there is no such module or it has no questions. `numbers`: who writes the page numbers. */
export function documentHtml(
  source: DocumentSource,
  request: PrintRequest,
  numbers: 'page' | 'printer',
): string | null {
  switch (request.kind) {
    case 'handout':
      return handout(source, { answers: request.answers, numbers });
    case 'paper':
      return questionPaper(source, { ...request, numbers });
    case 'proof':
      return questionProof(source, numbers);
  }
}
