/** The ledger as sheets of a workbook. Times look like `2026-11-24 06:35`, so that they sort in every spreadsheet program. */
import type { Locale, LocalText } from '#shared/course/problem.ts';
import type { HandOverState, Overview } from '#shared/release/ledger-entry.ts';
import type { Medium } from '#shared/release/medium.ts';
import type { TableSheet } from '#files/table-file.ts';
import type { EntryWithState } from './entries.ts';

const stateNames: Readonly<Record<HandOverState | 'none', LocalText>> = {
  none: { id: 'Belum ada paket', en: 'No package yet' },
  prepared: { id: 'Paket siap', en: 'Package ready' },
  handed: { id: 'Diserahkan', en: 'Handed over' },
  confirmed: { id: 'Diterima', en: 'Confirmed' },
};
const mediumNames: Readonly<Record<Medium, LocalText>> = {
  usb: { id: 'USB', en: 'USB' },
  whatsapp: { id: 'WhatsApp', en: 'WhatsApp' },
  email: { id: 'Email', en: 'E-mail' },
  lms: { id: 'LMS', en: 'LMS' },
};
const ledgerHeadings: readonly LocalText[] = [
  { id: 'Instansi', en: 'Agency' },
  { id: 'Kursus', en: 'Course' },
  { id: 'Rilis', en: 'Release' },
  { id: 'Format', en: 'Format' },
  { id: 'Keadaan', en: 'State' },
  { id: 'Paket dibuat', en: 'Prepared' },
  { id: 'Diserahkan', en: 'Handed over' },
  { id: 'Media', en: 'Medium' },
  { id: 'Diterima', en: 'Confirmed' },
  { id: 'Diterima oleh', en: 'Confirmed by' },
  { id: 'Catatan', en: 'Notes' },
  { id: 'Berkas', en: 'File' },
  { id: 'Ukuran (byte)', en: 'Size (bytes)' },
  { id: 'SHA-256', en: 'SHA-256' },
];
const overviewHeadings: readonly LocalText[] = [
  { id: 'Instansi', en: 'Agency' },
  { id: 'Keadaan', en: 'State' },
  { id: 'Rilis yang dipegang', en: 'Release it has' },
  { id: 'Tertinggal (rilis)', en: 'Behind (releases)' },
  { id: 'Siap diserahkan', en: 'Ready to hand over' },
  { id: 'Sejak', en: 'Since' },
  { id: 'Narahubung', en: 'Contact' },
  { id: 'Telepon', en: 'Phone' },
  { id: 'Email', en: 'E-mail' },
];

export interface Shown {
  readonly locale: Locale;
  readonly minutesFromUtc: number;
}

/** Writes times in the person's zone; empty for null. */
function clockOf({ minutesFromUtc }: Shown): (iso: string | null) => string {
  const local = (iso: string): string => new Date(Date.parse(iso) + minutesFromUtc * 60_000).toISOString();
  return (iso) => (iso === null ? '' : local(iso).slice(0, 16).replace('T', ' '));
}

export function ledgerSheet(entries: readonly EntryWithState[], shown: Shown): TableSheet {
  const { locale } = shown;
  const time = clockOf(shown);
  return {
    name: { id: 'Buku catatan', en: 'Ledger' }[locale],
    headings: ledgerHeadings.map((heading) => heading[locale]),
    rows: entries.map((entry) => [
      entry.agencyName,
      entry.courseTitle,
      entry.version,
      entry.format,
      stateNames[entry.state][locale],
      time(entry.preparedAt),
      time(entry.handedAt),
      entry.medium === null ? '' : mediumNames[entry.medium][locale],
      time(entry.confirmedAt),
      entry.confirmedBy,
      entry.notes,
      entry.package.name,
      entry.package.bytes,
      entry.package.sha256,
    ]),
  };
}

export function overviewSheet({ rows }: Overview, shown: Shown): TableSheet {
  const { locale } = shown;
  const time = clockOf(shown);
  return {
    name: { id: 'Ikhtisar', en: 'Overview' }[locale],
    headings: overviewHeadings.map((heading) => heading[locale]),
    rows: rows.map(({ agency, state, version, behind, waiting, at }) => [
      agency.name,
      stateNames[state][locale],
      version ?? '',
      behind,
      waiting ?? '',
      time(at),
      agency.contact,
      agency.phone,
      agency.email,
    ]),
  };
}
