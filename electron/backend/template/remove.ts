import type { Handler } from '../context.ts';
import { templateNotFound } from './find.ts';

export const templateRemove: Handler<'template.remove'> = ({ library }, { id }) => {
  if (!library.library().write((writes) => writes.templates.remove(id))) throw templateNotFound();
  return {};
};
