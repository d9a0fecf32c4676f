import type { Handler } from '../context.ts';
import { findKey } from './find.ts';

export const keyChoose: Handler<'key.choose'> = ({ library }, { id }) => {
  const open = library.library();
  open.write((writes) => {
    findKey(open, id);
    writes.signingKeys.choose(id);
  });
  return {};
};
