import type { Handler } from '../context.ts';
import { filteredEntries } from './entries.ts';

export const ledgerList: Handler<'ledger.list'> = ({ library }, filter) => filteredEntries(library.reads(), filter);
