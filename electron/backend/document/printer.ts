import { ContractFailure } from '#shared/contract/result.ts';
import type { LocalText } from '#shared/course/problem.ts';
import type { Handler } from '../context.ts';

const missing: LocalText = {
  id: 'Membuat PDF memerlukan Ajar versi desktop, atau peramban Chrome, Chromium, atau Edge di komputer ini. Simpan sebagai .html, lalu cetak ke PDF dari peramban mana pun.',
  en: 'Making a PDF needs the desktop edition of Ajar, or Chrome, Chromium or Edge on this computer. Save as .html, then print it to PDF from any browser.',
};

export function printerMissing(): ContractFailure {
  return new ContractFailure('invalid', missing);
}

export const documentPrinter: Handler<'document.printer'> = ({ ports }) => {
  const isAvailable = ports.printer !== undefined;
  return { isAvailable, why: isAvailable ? null : missing };
};
