import type { Handler } from '../context.ts';
import { movedOn } from '../failures.ts';
import { findModule } from './find.ts';
import { storeModuleText } from './store-text.ts';

export const moduleSave: Handler<'module.save'> = ({ library, ports }, { id, text, cursor, expectedRevision }) => {
  const open = library.library();
  return open.writeDurably((writes) => {
    const module = findModule(open, id);
    const isUnchanged = module.text === text;
    // The same text is no conflict: an answer that got lost makes the app send its save again.
    if (module.revision !== expectedRevision && !isUnchanged) throw movedOn();
    const revision = isUnchanged ? module.revision : storeModuleText(writes, module, text, ports.clock.now());
    writes.modules.setCursor(id, cursor);
    writes.journal.clear(id);
    return { revision };
  });
};
