import { ContractFailure } from '#shared/contract/result.ts';
import type { Handler } from '../context.ts';
import { findEntry } from './entries.ts';

export const ledgerConfirm: Handler<'ledger.confirm'> = ({ library }, { ids, at, by }) => {
  const open = library.library();
  open.writeDurably((writes) => {
    for (const id of ids) {
      const entry = findEntry(open, id);
      if (entry.handedAt === null) throw notHandedOver(entry.agencyName);
      writes.ledger.confirm(id, at, by.trim());
    }
  });
  return {};
};

function notHandedOver(agency: string): ContractFailure {
  return new ContractFailure('invalid', {
    id: `Paket untuk “${agency}” belum dicatat diserahkan. Catat penyerahannya dahulu, lalu konfirmasinya.`,
    en: `The package for “${agency}” is not noted as handed over. Note that first, then the confirmation.`,
  });
}
