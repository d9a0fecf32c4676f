import type { Handler } from '../context.ts';
import { templateNotFound } from './find.ts';

export const templateRename: Handler<'template.rename'> = ({ library }, { id, title }) => {
  if (!library.library().write((writes) => writes.templates.rename(id, title))) throw templateNotFound();
  return {};
};
