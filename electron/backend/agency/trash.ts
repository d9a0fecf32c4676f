import type { Handler } from '../context.ts';
import { findAgency } from './find.ts';

export const agencyTrash: Handler<'agency.trash'> = ({ library, ports }, { id }) => {
  const open = library.library();
  open.write((writes) => {
    findAgency(open, id);
    writes.agencies.trash(id, ports.clock.now().toISOString());
  });
  return {};
};
