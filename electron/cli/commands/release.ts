import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text as textOfStream } from 'node:stream/consumers';
import { aboutFile } from '#files/failure.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { readinessCodes, type ReadinessCode, type ReadinessItem, type ReleaseHead } from '#shared/release/model.ts';
import { onlyPositional, requiredOption, type ReadArguments } from '../arguments.ts';
import type { Command, ExitCode } from '../command.ts';
import { withLibrary, type LibrarySession } from '../library-session.ts';
import { courseReference } from '../open-course.ts';
import { problemLine } from '../report.ts';
import { UsageError } from '../say.ts';
import type { Terminal } from '../terminal.ts';

type Ready = OutputOf<'release.readiness'>;
type Reasons = Readonly<Partial<Record<ReadinessCode, string>>>;

const codes = readinessCodes.join(' ');

export const releaseCommand: Command = {
  name: 'release',
  summary: { id: 'Bekukan dan tanda tangani isi kursus sebagai rilis.', en: 'Freeze and sign a course as a release.' },
  usage: 'release <library>#<course> --version V --notes F [--by N] [--reason CODE=TEXT …] [--json]',
  help: {
    id: `Membuat rilis yang tidak bisa diubah lagi dari isi kursus sekarang, dan menulis versinya di course.yaml.\nKesalahan menghalangi rilis; hal lain yang belum siap dicatat bersama alasannya.\n\n  --version   tiga angka, di atas rilis terakhir: 1.2.0\n  --notes     berkas catatan rilis (teks); - membaca dari stdin\n  --by        yang merilis (bila tidak ada: yang merilis terakhir, lalu penulis kursus)\n  --reason    alasan tetap dirilis, KODE=TEKS, boleh berulang; tanpa KODE= berlaku untuk semua. Kode:\n              ${codes}\n  --json      satu objek di stdout: {id, courseId, title, version, by, at, contentSha256, keyId, open}\n\nKode keluar: 0 berhasil, 1 kursus punya kesalahan, 2 masukan tidak bisa dipakai.`,
    en: `Makes a release, which never changes again, of the course as it stands, and writes its version into course.yaml.\nErrors forbid it; whatever else is open is kept with the reason.\n\n  --version   three numbers, above the last release: 1.2.0\n  --notes     file with the release notes (text); - reads standard input\n  --by        who releases (left out: who released last, else the authors of the course)\n  --reason    why it is released all the same, CODE=TEXT, may be repeated; without CODE= for all. Codes:\n              ${codes}\n  --json      one object on stdout: {id, courseId, title, version, by, at, contentSha256, keyId, open}\n\nExit code: 0 done, 1 the course has errors, 2 unusable input.`,
  },
  options: { version: 'text', notes: 'text', by: 'text', reason: 'list', json: 'switch' },
  async run(args, terminal) {
    const name = onlyPositional(args, { id: 'kursusnya: <perpustakaan>#<id>', en: 'the course: <library>#<id>' });
    const version = requiredOption(args, 'version');
    const given = reasonsOf(args.texts('reason'));
    const reference = courseReference(terminal, name);
    if (reference.kind === 'files') {
      throw new UsageError({
        id: `Hanya kursus di perpustakaan yang bisa dirilis: tulis <perpustakaan>#<id>, bukan ${name}.`,
        en: `Only a course in a library can be released: write <library>#<id>, not ${name}.`,
      });
    }
    const notes = await notesOf(requiredOption(args, 'notes'), terminal);
    return withLibrary<ExitCode>(terminal, reference.dir, async (session) => {
      const courseId = reference.id;
      const ready = await session.call('release.readiness', { courseId });
      const open = ready.items.filter(({ isMet }) => !isMet);
      const must = open.find(({ level }) => level === 'must');
      if (must !== undefined) return refuse(must, args, terminal);
      const by = args.text('by')?.trim() || releaserOf(ready, terminal);
      const reasons = Object.fromEntries(open.map(({ code }) => [code, given[code] ?? given.all ?? unstated]));
      const { revision: expectedRevision, contentSha256 } = ready;
      const asked = { courseId, expectedRevision, contentSha256, version, notes, by, reasons };
      const { id } = await session.call('release.create', asked);
      show(await headOf(session, courseId, id), open, args, terminal);
      return 0;
    });
  },
};

/** What is kept where the command line gave no reason: honest, and in the language of the ledger's readers. */
const unstated = 'Dirilis dari terminal tanpa alasan tertulis.';

function reasonsOf(given: readonly string[]): Reasons & { readonly all?: string } {
  return Object.fromEntries(
    given.map((reason) => {
      const [name = '', ...rest] = reason.split('=');
      const code = readinessCodes.find((known) => known === name);
      if (code !== undefined) return [code, rest.join('=').trim()];
      if (rest.length === 0 || /\s/.test(name)) return ['all', reason.trim()];
      throw new UsageError({
        id: `Kode alasan tidak dikenal: ${name}. Pilihan: ${codes}.`,
        en: `Unknown code of a reason: ${name}. Choose one of: ${codes}.`,
      });
    }),
  );
}

async function notesOf(file: string, { cwd }: Terminal): Promise<string> {
  if (file === '-') return (await textOfStream(process.stdin)).trim();
  const path = resolve(cwd, file);
  return (await aboutFile(path, () => readFile(path, 'utf8'))).replace(/^\uFEFF/, '').trim();
}

function releaserOf({ previous, authors }: Ready, { env }: Terminal): string {
  return previous?.by ?? (authors.join(', ').slice(0, 300) || (env['USER'] ?? env['USERNAME'] ?? 'Ajar'));
}

async function headOf(session: LibrarySession, courseId: string, id: string): Promise<ReleaseHead> {
  const made = (await session.call('release.list', { courseId })).find((release) => release.id === id);
  if (made === undefined) throw new Error('the release that was just made is not in the list');
  return made;
}

function show(head: ReleaseHead, open: readonly ReadinessItem[], args: ReadArguments, terminal: Terminal): void {
  const { id, courseId, title, version, by, at, contentSha256, keyId } = head;
  const { locale } = terminal;
  for (const { text } of open) terminal.note(text[locale]);
  if (args.on('json')) {
    const names = open.map(({ code }) => code);
    terminal.out(JSON.stringify({ id, courseId, title, version, by, at, contentSha256, keyId, open: names }));
    return;
  }
  terminal.out(`${title} ${version}`);
  terminal.out({ id: `Sidik isi ${contentSha256}`, en: `Content ${contentSha256}` }[locale]);
  terminal.out({ id: `Ditandatangani ${by}, kunci ${keyId}`, en: `Signed by ${by}, key ${keyId}` }[locale]);
}

function refuse({ problems, text }: ReadinessItem, args: ReadArguments, terminal: Terminal): ExitCode {
  const { locale } = terminal;
  for (const problem of problems) terminal.note(problemLine(problem, locale));
  const message = { id: `Belum dirilis: ${text.id}`, en: `Not released: ${text.en}` }[locale];
  if (args.on('json')) terminal.out(JSON.stringify({ error: { code: 'forbidden', message } }));
  terminal.note(message);
  return 1;
}
