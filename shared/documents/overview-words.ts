import type { Locale } from '../course/problem.ts';
import type { OverviewRow } from '../release/ledger-entry.ts';

interface OverviewWords {
  readonly title: string;
  readonly everyAgency: string;
  readonly noRelease: string;
  readonly newest: (version: string, day: string) => string;
  readonly asOf: (day: string) => string;
  readonly states: Readonly<Record<OverviewRow['state'], string>>;
  readonly behind: string;
  readonly bar: (agencies: number) => string;
  readonly open: string;
  readonly done: string;
  readonly nothingOpen: string;
  readonly more: (count: number) => string;
  readonly footer: string;
  /** What has to be done about one agency. */
  readonly todo: (row: OverviewRow) => string;
}

export const overviewWords: Readonly<Record<Locale, OverviewWords>> = {
  id: {
    title: 'Ikhtisar distribusi',
    everyAgency: 'Semua instansi',
    noRelease: 'Belum ada rilis',
    newest: (version, day) => `Rilis terbaru ${version} (${day})`,
    asOf: (day) => `Keadaan per ${day}`,
    states: { confirmed: 'Diterima', handed: 'Diserahkan', prepared: 'Paket siap', none: 'Belum ada paket' },
    behind: 'Tertinggal',
    bar: (agencies) => `Sebaran keadaan ${agencies} instansi`,
    open: 'Perlu ditindaklanjuti',
    done: 'Sudah memegang rilis terbaru',
    nothingOpen: 'Semua instansi sudah memegang rilis terbaru.',
    more: (count) => `dan ${count} instansi lainnya (lihat buku catatan distribusi).`,
    footer:
      'Diterima = instansi sudah menyatakan terima. Diserahkan = paket sudah dikirim, belum ada pernyataan. Paket siap = paket sudah dibuat, belum diserahkan. Tertinggal = memegang rilis yang lebih lama.',
    todo({ state, behind, waiting }) {
      if (waiting !== null) return `serahkan ${waiting}, paketnya sudah siap`;
      if (state === 'none') return 'buat dan serahkan paket';
      if (behind > 0) return `tertinggal ${behind} rilis, buat paket pembaruan`;
      return 'serahkan, paketnya sudah siap';
    },
  },
  en: {
    title: 'Distribution overview',
    everyAgency: 'All agencies',
    noRelease: 'No release yet',
    newest: (version, day) => `Newest release ${version} (${day})`,
    asOf: (day) => `As of ${day}`,
    states: { confirmed: 'Confirmed', handed: 'Handed over', prepared: 'Package ready', none: 'No package yet' },
    behind: 'Behind',
    bar: (agencies) => `How far ${agencies} agencies are`,
    open: 'To be followed up',
    done: 'Have the newest release',
    nothingOpen: 'Every agency has the newest release.',
    more: (count) => `and ${count} more (see the distribution ledger).`,
    footer:
      'Confirmed = the agency has said that it received the package. Handed over = sent, not confirmed yet. Package ready = made, not handed over yet. Behind = has an older release.',
    todo({ state, behind, waiting }) {
      if (waiting !== null) return `hand over ${waiting}, its package is ready`;
      if (state === 'none') return 'make and hand over a package';
      if (behind > 0) return `${behind === 1 ? 'one release' : `${behind} releases`} behind, make an update package`;
      return 'hand it over, the package is ready';
    },
  },
};
