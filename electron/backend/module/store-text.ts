import type { LibraryWrites } from '#store/library.ts';
import type { ModuleHead, ModuleFacts } from '#store/repositories/modules.ts';
import { moduleDocument, moduleFacts } from './facts.ts';

export interface NewModuleText {
  readonly id: string;
  readonly courseId: string;
  /** File name without folder. */
  readonly file: string;
  readonly text: string;
  /** 1 unless it comes back after it was deleted for good. */
  readonly revision?: number;
}

/** A module that is not there yet; its place in the order is the caller's. In the trash it is not found by a search. */
export function insertModule(
  writes: LibraryWrites,
  module: NewModuleText & { readonly deletedAt?: string },
  now: Date,
): ModuleFacts {
  const { id, courseId, file, text, revision = 1, deletedAt } = module;
  const facts = moduleFacts(text, file);
  writes.modules.insert(
    { id, courseId, file, text, ...facts, revision, deletedAt: deletedAt ?? null },
    now.toISOString(),
  );
  writes.revisions.add({ subject: id, revision, courseId, path: `modules/${file}`, text }, now);
  if (deletedAt === undefined) writes.search.put(moduleDocument(module, facts.title, text));
  return facts;
}

/** The next revision of a module: text, derived columns, history and search move together. Returns its number. */
export function storeModuleText(writes: LibraryWrites, module: ModuleHead, text: string, now: Date): number {
  const { id, courseId, file } = module;
  const revision = module.revision + 1;
  const facts = moduleFacts(text, file);
  writes.modules.update(id, facts, text, now.toISOString());
  writes.revisions.add({ subject: id, revision, courseId, path: `modules/${file}`, text }, now);
  if (module.deletedAt === null) writes.search.put(moduleDocument(module, facts.title, text));
  writes.courses.touch(courseId, now.toISOString());
  return revision;
}
