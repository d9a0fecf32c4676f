import type { Handlers } from './dispatch.ts';
import { ledgerConfirm } from './ledger/confirm.ts';
import { ledgerExport } from './ledger/export.ts';
import { ledgerHandOver } from './ledger/hand-over.ts';
import { ledgerList } from './ledger/list.ts';
import { ledgerOverview } from './ledger/overview.ts';
import { ledgerPrint } from './ledger/print.ts';
import { ledgerUndo } from './ledger/undo.ts';

export const ledgerHandlers = {
  'ledger.list': ledgerList,
  'ledger.hand-over': ledgerHandOver,
  'ledger.confirm': ledgerConfirm,
  'ledger.undo': ledgerUndo,
  'ledger.overview': ledgerOverview,
  'ledger.export': ledgerExport,
  'ledger.print': ledgerPrint,
} satisfies Partial<Handlers>;
