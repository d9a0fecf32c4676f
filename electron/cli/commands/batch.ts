import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { sizeText } from '#shared/course/figures.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { nameKey } from '#shared/release/agency-values.ts';
import { onlyPositional, requiredOption, type ReadArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { withLibrary, type LibrarySession } from '../library-session.ts';
import { releaseReference, type ReleaseReference } from '../open-course.ts';
import { UsageError } from '../say.ts';
import type { Terminal } from '../terminal.ts';

type Batch = OutputOf<'batch.get'>;

export const batchCommand: Command = {
  name: 'batch',
  summary: {
    id: 'Buat paket satu rilis untuk banyak instansi.',
    en: 'Make packages of one release for many agencies.',
  },
  usage:
    'batch <library>#<course>@<version> --agencies <file.csv|group> --out <dir> [--contact <text>] [--letters html|pdf] [--json]',
  help: {
    id: `Membuat satu folder untuk setiap instansi: paket bermerek instansi itu, surat serah terima, dan untuk pembaruan\ncatatan apa yang berubah; juga daftar checksum SHA256SUMS. Setiap paket masuk buku catatan distribusi.\nBila terhenti di tengah jalan, jalankan perintah yang sama sekali lagi: yang sudah jadi tidak diulang,\nkecuali paketnya hilang dari folder.\n\n  --agencies   tabel .csv atau .xlsx (instansinya disimpan dulu di perpustakaan), atau nama kelompok\n  --out        folder kosong atau folder baru\n  --contact    siapa yang bisa ditanya, untuk surat: telepon atau surel\n  --letters    bentuk surat: html (bawaan), atau pdf bila ada Chrome, Chromium, atau Edge di komputer ini;\n               batch yang dilanjutkan tetap memakai bentuk semula\n  --json       satu objek di stdout: {batch, folder, status, done, failed, bytes, agencies}\n\nKode keluar: 0 semua jadi, 1 ada instansi yang gagal, 2 masukan tidak bisa dipakai.`,
    en: `Makes one folder per agency: a package that carries the agency's name, a hand-over letter, and for an update a note\nof what changed; also a list of checksums, SHA256SUMS. Every package is entered in the ledger.\nWhen it was cut off, run the same command again: what is done is not done twice,\nunless its package is gone from the folder.\n\n  --agencies   a .csv or .xlsx table (its agencies are stored in the library first), or the name of a group\n  --out        an empty or a new folder\n  --contact    whom to ask, for the letter: telephone or e-mail\n  --letters    form of the letters: html (the default), or pdf where Chrome, Chromium or Edge is on this computer;\n               a batch that is resumed keeps its form\n  --json       one object on stdout: {batch, folder, status, done, failed, bytes, agencies}\n\nExit code: 0 all done, 1 an agency failed, 2 unusable input.`,
  },
  options: { agencies: 'text', out: 'text', contact: 'text', letters: 'text', json: 'switch' },
  async run(args, terminal) {
    const what = { id: 'rilisnya: <perpustakaan>#<id>@<versi>', en: 'the release: <library>#<id>@<version>' };
    const reference = releaseReference(terminal, onlyPositional(args, what));
    const agencies = requiredOption(args, 'agencies');
    const letters = lettersOf(args.text('letters'));
    const folder = resolve(terminal.cwd, requiredOption(args, 'out'));
    return withLibrary(terminal, reference.dir, async (session) => {
      const releaseId = await releaseIdOf(session, reference);
      const chosen = await agenciesOf(session, agencies, terminal);
      const known = await batchIn(session, releaseId, folder, chosen.ids);
      const batchId =
        known?.status === 'done' && isWhole(known)
          ? known.id
          : await makePackages(session, {
              known,
              releaseId,
              folder,
              agencyIds: chosen.ids,
              contact: args.text('contact'),
              letters,
            });
      const batch = await session.call('batch.get', { id: batchId });
      show(batch, args, terminal);
      return batch.failed > 0 || chosen.isPartial ? 1 : 0;
    });
  },
};

function lettersOf(text: string | undefined): 'html' | 'pdf' {
  if (text === undefined || text === 'html') return 'html';
  if (text === 'pdf') return 'pdf';
  throw new UsageError({
    id: `--letters harus html atau pdf, bukan: ${text}`,
    en: `--letters has to be html or pdf, not: ${text}`,
  });
}

async function releaseIdOf(session: LibrarySession, { courseId, version }: ReleaseReference): Promise<string> {
  const releases = await session.call('release.list', { courseId });
  const found = releases.find((release) => release.version === version);
  if (found !== undefined) return found.id;
  const known = releases.map((release) => release.version).join(', ');
  if (known === '') {
    throw new UsageError({
      id: 'Kursus ini belum punya rilis. Buat dulu dengan ajar release.',
      en: 'This course has no release yet. Make one with ajar release.',
    });
  }
  throw new UsageError({
    id: `Tidak ada rilis ${version}. Yang ada: ${known}.`,
    en: `There is no release ${version}. There are: ${known}.`,
  });
}

interface ChosenAgencies {
  readonly ids: readonly string[];
  /** Rows of the table had to be left out. */
  readonly isPartial: boolean;
}

/** A name that exists as it stands is a table, anything else a group. */
async function agenciesOf(session: LibrarySession, name: string, terminal: Terminal): Promise<ChosenAgencies> {
  const file = resolve(terminal.cwd, name);
  const chosen = existsSync(file) ? await importTable(session, file, terminal) : await membersOf(session, name);
  if (chosen.ids.length > 0) return chosen;
  throw new UsageError({ id: `Tidak ada instansi dalam ${name}.`, en: `There is no agency in ${name}.` });
}

async function importTable(session: LibrarySession, path: string, terminal: Terminal): Promise<ChosenAgencies> {
  const { token: file } = session.files.add(path);
  const { problems } = await session.call('agency.import', { file, onMatch: 'update', groupId: null });
  const lineName = { id: 'baris', en: 'row' }[terminal.locale];
  for (const { line, problems: faults } of problems) {
    for (const fault of faults) terminal.note(`${basename(path)}, ${lineName} ${line}: ${fault[terminal.locale]}`);
  }
  const { rows } = await session.call('agency.read-table', { file });
  const known = await session.call('agency.list', { search: '', groupId: null });
  const byName = new Map(known.map((agency) => [nameKey(agency.name), agency.id]));
  const good = rows.filter((row) => row.problems.length === 0);
  const ids = good.flatMap((row) => byName.get(nameKey(row.agency.name)) ?? []);
  return { ids, isPartial: problems.length > 0 };
}

async function membersOf(session: LibrarySession, groupName: string): Promise<ChosenAgencies> {
  const groups = await session.call('group.list', {});
  const group = groups.find((candidate) => nameKey(candidate.name) === nameKey(groupName));
  if (group !== undefined) return { ids: group.agencyIds, isPartial: false };
  const names = groups.map((candidate) => `"${candidate.name}"`).join(', ');
  throw new UsageError({
    id: `Tidak ada berkas atau kelompok bernama ${groupName}.${names === '' ? '' : ` Kelompok yang ada: ${names}.`}`,
    en: `There is no file and no group of that name: ${groupName}.${names === '' ? '' : ` Groups: ${names}.`}`,
  });
}

/** The batch that lies in `folder` already: to go on with, or to be shown once more. */
async function batchIn(
  session: LibrarySession,
  releaseId: string,
  folder: string,
  ids: readonly string[],
): Promise<Batch | null> {
  const batches = await session.call('batch.list', {});
  const head = batches.find(
    (batch) => batch.releaseId === releaseId && batch.folder === folder && batch.status !== 'discarded',
  );
  if (head === undefined) return null;
  const batch = await session.call('batch.get', { id: head.id });
  const itsAgencies = new Set(batch.agencies.map(({ agencyId }) => agencyId));
  if (itsAgencies.size === new Set(ids).size && ids.every((id) => itsAgencies.has(id))) return batch;
  throw new UsageError({
    id: `Folder ini sudah dipakai untuk instansi lain: ${folder}. Pilih folder lain dengan --out.`,
    en: `This folder is used for other agencies: ${folder}. Choose another one with --out.`,
  });
}

/** Every package lies in the folder with the size it was made with. */
function isWhole({ folder, agencies }: Batch): boolean {
  return agencies.every(({ path, bytes }) => {
    const found = path === null ? undefined : statSync(join(folder, path), { throwIfNoEntry: false });
    return found !== undefined && found.size === bytes;
  });
}

interface PackagesToMake {
  readonly known: Batch | null;
  readonly releaseId: string;
  readonly folder: string;
  readonly agencyIds: readonly string[];
  readonly contact: string | undefined;
  readonly letters: 'html' | 'pdf';
}

/** Gives the batch's id. */
async function makePackages(session: LibrarySession, wish: PackagesToMake): Promise<string> {
  const { known, releaseId, folder, agencyIds, contact = '', letters } = wish;
  const result = await session.job(() => {
    if (known !== null) return session.call('batch.resume', { id: known.id });
    const target = session.files.add(folder).token;
    return session.call('batch.start', { releaseId, agencyIds: [...agencyIds], target, contact, letters });
  });
  if (result.kind !== 'batch') throw new Error('batch gave another result');
  return result.batchId;
}

function show(batch: Batch, args: ReadArguments, terminal: Terminal): void {
  const { locale } = terminal;
  const { id, folder, status, done, failed, bytes, agencies } = batch;
  if (args.on('json')) {
    const reportedAgencies = agencies.map(({ error, ...agency }) => ({
      ...agency,
      error: error === null ? null : { code: error.code, message: error.message[locale] },
    }));
    terminal.out(JSON.stringify({ batch: id, folder, status, done, failed, bytes, agencies: reportedAgencies }));
    return;
  }
  for (const { agency, error } of agencies) {
    if (error !== null) terminal.note(`${agency}: ${error.message[locale]}`);
  }
  terminal.out(folder);
  const sums = { id: `${done} paket, ${sizeText(bytes, 'id')}`, en: `${done} packages, ${sizeText(bytes, 'en')}` };
  terminal.out(sums[locale]);
  if (failed === 0) return;
  const again = {
    id: `${failed} instansi gagal. Setelah penyebabnya beres, jalankan perintah yang sama sekali lagi.`,
    en: `${failed} agencies failed. Once the cause is gone, run the same command again.`,
  };
  terminal.note(again[locale]);
}
