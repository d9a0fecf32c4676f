import { patchFrontMatter } from '#shared/course/front-matter.ts';
import type { Handler } from '../context.ts';
import { findModuleAt } from './find.ts';
import { storeModuleText } from './store-text.ts';

export const moduleRename: Handler<'module.rename'> = ({ library, ports }, { id, title, expectedRevision }) => {
  const open = library.library();
  return open.write((writes) => {
    const module = findModuleAt(open, id, expectedRevision);
    const revision = storeModuleText(writes, module, patchFrontMatter(module.text, { title }), ports.clock.now());
    const journal = open.journal.find(id);
    // What is typed but not saved gets the new title too and now rests on the new revision.
    if (journal) {
      writes.journal.put(id, { ...journal, text: patchFrontMatter(journal.text, { title }), baseRevision: revision });
    }
    return { revision };
  });
};
