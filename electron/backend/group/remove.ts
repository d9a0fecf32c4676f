import type { Handler } from '../context.ts';
import { findGroup } from './find.ts';

export const groupRemove: Handler<'group.remove'> = ({ library }, { id }) => {
  const open = library.library();
  open.write((writes) => {
    findGroup(open, id);
    writes.groups.remove(id);
  });
  return {};
};
