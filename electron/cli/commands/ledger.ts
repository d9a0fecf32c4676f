import { resolve } from 'node:path';
import { systemClock } from '#backend/host-kit/clock.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { ContractFailure } from '#shared/contract/result.ts';
import type { LocalText, Locale } from '#shared/course/problem.ts';
import { nameKey } from '#shared/release/agency-values.ts';
import type { Overview, OverviewRow } from '#shared/release/ledger-entry.ts';
import { onlyPositional } from '../arguments.ts';
import type { Command } from '../command.ts';
import { requireLibrary, withLibrary, type LibrarySession } from '../library-session.ts';
import type { Terminal } from '../terminal.ts';

type Entry = OutputOf<'ledger.list'>[number];

export const ledgerCommand: Command = {
  name: 'ledger',
  summary: { id: 'Tampilkan siapa memegang rilis mana.', en: 'Show who has which release.' },
  usage: 'ledger <library> [--course C] [--json]',
  help: {
    id: 'Menampilkan buku catatan distribusi: paket mana untuk instansi mana, sudah diserahkan atau belum, sudah diterima atau belum.\n\n  --course C   hanya kursus ini (id atau judul), beserta ikhtisar siapa yang tertinggal\n  --json       satu objek di stdout: {entries: […], overview: {newest, counts, rows} | null}\n\nKode keluar: 0 selesai, 2 masukan tidak bisa dipakai.',
    en: 'Shows the distribution ledger: which package went to which agency, handed over or not, confirmed or not.\n\n  --course C   only this course (id or title), with an overview of who is behind\n  --json       one object on stdout: {entries: […], overview: {newest, counts, rows} | null}\n\nExit code: 0 done, 2 unusable input.',
  },
  options: { course: 'text', json: 'switch' },
  async run(args, terminal) {
    const name = onlyPositional(args, { id: 'perpustakaannya', en: 'the library' });
    const dir = resolve(terminal.cwd, name);
    requireLibrary(dir);
    const wanted = args.text('course');
    await withLibrary(terminal, dir, async (session) => {
      const courseId = wanted === undefined ? null : await courseIdOf(session, wanted);
      const filter = { courseId, releaseId: null, agencyId: null, groupId: null, state: null, search: null };
      const entries = await session.call('ledger.list', filter);
      const overview = courseId === null ? null : await session.call('ledger.overview', { courseId, groupId: null });
      if (args.on('json')) terminal.out(JSON.stringify({ entries, overview }));
      else show(terminal, entries, overview);
    });
    return 0;
  },
};

/** Courses of the library, those in the trash as well, and those that only the ledger remembers. */
async function courseIdOf(session: LibrarySession, wanted: string): Promise<string> {
  const releases = await session.call('release.list', { courseId: null });
  const asked = { search: '', sort: 'title' } as const;
  const cards = [
    ...(await session.call('course.list', { ...asked, trashed: false })),
    ...(await session.call('course.list', { ...asked, trashed: true })),
  ];
  const known = [...cards, ...releases.map(({ courseId, title }) => ({ id: courseId, title }))];
  const key = nameKey(wanted);
  const ids = new Set(known.filter(({ id, title }) => id === key || nameKey(title) === key).map(({ id }) => id));
  const [id] = ids;
  if (id !== undefined && ids.size === 1) return id;
  throw ids.size === 0 ? unknownCourse(wanted) : ambiguousCourse(wanted, [...ids]);
}

const stateNames: Readonly<Record<OverviewRow['state'], LocalText>> = {
  none: { id: 'belum ada paket', en: 'no package yet' },
  prepared: { id: 'paket siap', en: 'package ready' },
  handed: { id: 'diserahkan', en: 'handed over' },
  confirmed: { id: 'diterima', en: 'confirmed' },
};

function show(terminal: Terminal, entries: readonly Entry[], overview: Overview | null): void {
  const { locale } = terminal;
  if (overview === null) {
    const lines = entries.map((entry) => entryCells(entry, locale));
    for (const line of columns(lines)) terminal.out(line);
    terminal.out({ id: `${entries.length} paket`, en: `${entries.length} packages` }[locale]);
    return;
  }
  for (const line of columns(overview.rows.map((row) => overviewCells(row, locale)))) terminal.out(line);
  terminal.out(summary(overview, locale));
}

/** Agency, course, version, state, day of the newest step. */
function entryCells(entry: Entry, locale: Locale): readonly string[] {
  const { agencyName, courseTitle, version, state, preparedAt, handedAt, confirmedAt } = entry;
  const at = confirmedAt ?? handedAt ?? preparedAt;
  return [agencyName, courseTitle, version, stateNames[state][locale], systemClock.day(at)];
}

function overviewCells(
  { agency, version, state, behind, waiting, at }: OverviewRow,
  locale: Locale,
): readonly string[] {
  const late = { id: `tertinggal ${behind}`, en: `${behind} behind` }[locale];
  const ready = { id: `${waiting} siap diserahkan`, en: `${waiting} ready to hand over` }[locale];
  const remarks = [...(behind > 0 ? [late] : []), ...(waiting === null ? [] : [ready])];
  return [
    agency.name,
    version ?? '-',
    stateNames[state][locale],
    at === null ? '-' : systemClock.day(at),
    remarks.join(', '),
  ];
}

/** Cells in columns that are as wide as their longest text, two spaces apart. */
function columns(lines: readonly (readonly string[])[]): readonly string[] {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function summary({ newest, counts, rows }: Overview, locale: Locale): string {
  const version = newest?.version ?? '-';
  if (locale === 'id') {
    return `Rilis terbaru ${version}: ${rows.length} instansi, ${counts.confirmed} diterima, ${counts.handed} diserahkan, ${counts.prepared} paket siap, ${counts.none} belum ada paket, ${counts.behind} tertinggal`;
  }
  return `Newest release ${version}: ${rows.length} agencies, ${counts.confirmed} confirmed, ${counts.handed} handed over, ${counts.prepared} ready, ${counts.none} without a package, ${counts.behind} behind`;
}

function unknownCourse(name: string): ContractFailure {
  return new ContractFailure('not-found', {
    id: `Tidak ada kursus dengan id atau judul “${name}” di perpustakaan ini.`,
    en: `No course of this library has the id or title “${name}”.`,
  });
}

function ambiguousCourse(name: string, ids: readonly string[]): ContractFailure {
  return new ContractFailure('invalid', {
    id: `Beberapa kursus berjudul “${name}”. Pakai id-nya: ${ids.join(', ')}.`,
    en: `Several courses have the title “${name}”. Use the id: ${ids.join(', ')}.`,
  });
}
