/** Which text a document was printed from: a paper goes from hand to hand and has to say so itself. */
import { dayText } from '../course/figures.ts';
import type { Locale } from '../course/problem.ts';
import { words } from './words.ts';

export interface Edition {
  readonly kind: 'draft' | 'release';
  /** Calendar day, `2026-11-24`: of the release, of a draft when it was printed. */
  readonly day: string;
}

/** `Rilis 1.1.0, 24 November 2026`; `Draf setelah versi 1.1.0, 24 November 2026`. Plain text. */
export function editionText({ kind, day }: Edition, version: string, locale: Locale): string {
  return `${words[kind][locale].replace('{version}', version)}, ${dayText(day, locale)}`;
}
