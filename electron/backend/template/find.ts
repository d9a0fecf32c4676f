import { ContractFailure } from '#shared/contract/result.ts';
import type { LibraryReads } from '#store/library.ts';
import type { TemplateRow } from '#store/repositories/templates.ts';

/** Throws `not-found` when there is no such template, or one of the other kind. */
export function findTemplate<K extends TemplateRow['kind']>(
  library: LibraryReads,
  id: string,
  kind: K,
): Extract<TemplateRow, { kind: K }> {
  const template = library.templates.find(id);
  if (template?.kind !== kind) throw templateNotFound();
  // Compared a line above.
  return template as Extract<TemplateRow, { kind: K }>;
}

export function templateNotFound(): ContractFailure {
  return new ContractFailure('not-found', {
    id: 'Templat ini tidak ada lagi. Buka daftar templat lagi, lalu pilih yang lain.',
    en: 'This template is no longer there. Open the list of templates again and choose another one.',
  });
}
