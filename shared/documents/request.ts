/** What can be made of a course on paper and for e-readers. Types only. */
import type { PaperRequest } from './question-paper.ts';

export type DocumentRequest =
  | { readonly kind: 'handout'; readonly answers: 'with' | 'without' }
  | ({ readonly kind: 'paper' } & Omit<PaperRequest, 'numbers'>)
  | { readonly kind: 'proof' }
  /** The grid of objectives and modules. */
  | { readonly kind: 'coverage' }
  | { readonly kind: 'epub'; readonly answers: 'with' | 'without' };
