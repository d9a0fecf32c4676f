import type { LibraryReads } from '#store/library.ts';
import type { ModuleRow } from '#store/repositories/modules.ts';
import { moduleNotFound, movedOn } from '../failures.ts';

/** Also a module in the trash: what is typed into it in another window must not be lost. Throws `not-found`. */
export function findModule(library: LibraryReads, id: string): ModuleRow {
  const module = library.modules.find(id);
  if (!module) throw moduleNotFound();
  return module;
}

/** Throws `conflict` when the module is not at the revision that the caller has seen. */
export function findModuleAt(library: LibraryReads, id: string, expectedRevision: number): ModuleRow {
  const module = findModule(library, id);
  if (module.revision !== expectedRevision) throw movedOn();
  return module;
}

/** The journal's text where there is one, else the saved one. */
export function newestTextOf(library: LibraryReads, module: ModuleRow): string {
  return library.journal.find(module.id)?.text ?? module.text;
}
