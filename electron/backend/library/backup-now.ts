import type { Handler } from '../context.ts';
import { libraryDamaged } from '../failures.ts';

export const libraryBackupNow: Handler<'library.backup-now'> = async ({ library }) => {
  const opened = library.current();
  if (opened.state !== 'ok') throw libraryDamaged();
  return { name: await opened.backUpNow() };
};
