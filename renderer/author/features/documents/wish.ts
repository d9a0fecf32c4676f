/** What a person wants of the documents dialog, and the request and the file name that follow from it. */
import { safeFileName } from '#shared/course/names.ts';
import { variantNames } from '#shared/documents/question-paper.ts';
import type { InputOf } from '#shared/contract/contract.ts';

export type DocumentKind = 'handout' | 'questions' | 'sheet' | 'key' | 'proof' | 'coverage' | 'epub';

export interface DocumentWish {
  /** What to print from; null: the draft. */
  readonly releaseId: string | null;
  readonly kind: DocumentKind;
  readonly answers: 'with' | 'without';
  /** Slug of a module with questions; '' while there is none. */
  readonly slug: string;
  /** 1 to `variantNames.length`. */
  readonly variants: number;
}

/** Whether the document is made of one module's questions. */
export function isPaper(kind: DocumentKind): kind is 'questions' | 'sheet' | 'key' {
  return kind === 'questions' || kind === 'sheet' || kind === 'key';
}

export function requestOf({ kind, answers, slug, variants }: DocumentWish): InputOf<'document.start'>['request'] {
  if (isPaper(kind)) return { kind: 'paper', slug, variants: variantNames.slice(0, variants), part: kind };
  return kind === 'proof' || kind === 'coverage' ? { kind } : { kind, answers };
}

const names: Readonly<Record<DocumentKind, string>> = {
  handout: 'bahan-bacaan',
  questions: 'lembar-soal',
  sheet: 'lembar-jawaban',
  key: 'kunci-jawaban',
  proof: 'naskah-soal',
  coverage: 'matriks-tujuan',
  epub: 'buku',
};

export type DocumentExtension = 'pdf' | 'html' | 'epub';

export interface NamedText {
  readonly title: string;
  /** Of the release; null for the draft. */
  readonly version: string | null;
}

/** `dasar-pelayanan-publik-1.1.0-lembar-soal-90-post-test.pdf`. */
export function documentName({ title, version }: NamedText, wish: DocumentWish, extension: DocumentExtension): string {
  const what = [names[wish.kind], ...(isPaper(wish.kind) ? [wish.slug] : [])].join(' ');
  if (version === null) return `${safeFileName(`${title} ${what}`)}.${extension}`;
  const number = version.toLowerCase().replace(/[^a-z0-9.]+/g, '-');
  return `${safeFileName(title)}-${number}-${safeFileName(what)}.${extension}`;
}
