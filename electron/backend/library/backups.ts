import type { Handler } from '../context.ts';
import { backupItems } from './state.ts';

export const libraryBackups: Handler<'library.backups'> = ({ library }) => backupItems(library.backups());
