import type { Handler } from '../context.ts';
import { agencyNotFound, assertNameIsFree } from './find.ts';

export const agencyRestore: Handler<'agency.restore'> = ({ library, ports }, { id }) => {
  const open = library.library();
  open.write((writes) => {
    const found = open.agencies.find(id);
    if (found === null) throw agencyNotFound();
    if (found.deletedAt === null) return;
    assertNameIsFree(open, found.agency.name, id);
    writes.agencies.restore(id, ports.clock.now().toISOString());
  });
  return {};
};
