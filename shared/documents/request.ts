/** What can be made of a course on paper and for e-readers. Types only. */
import type { PaperRequest } from './question-paper.ts';

export type DocumentRequest =
  | { readonly kind: 'handout'; readonly answers: 'with' | 'without' }
  | ({ readonly kind: 'paper' } & Omit<PaperRequest, 'numbers'>)
  | { readonly kind: 'proof' }
  | { readonly kind: 'epub'; readonly answers: 'with' | 'without' };
