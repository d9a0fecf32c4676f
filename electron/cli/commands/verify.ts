import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { sizeText } from '#shared/course/figures.ts';
import type { Locale } from '#shared/course/problem.ts';
import { fingerprintText } from '#shared/course/package-list.ts';
import { aboutFile } from '#files/failure.ts';
import { keyId, lockedPublicKey } from '#files/signing.ts';
import type { VerifiedPackage } from '#shared/packaging/verified-package.ts';
import { verifyPackage, type VerifyOptions } from '#files/verify-package.ts';
import { onlyPositional, type ReadArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { requireLibrary, withLibrary } from '../library-session.ts';
import { countLine, hasErrors, problemLine, reported } from '../report.ts';
import { UsageError } from '../say.ts';
import type { Terminal } from '../terminal.ts';

export const verifyCommand: Command = {
  name: 'verify',
  summary: { id: 'Periksa paket yang sudah jadi.', en: 'Verify a finished package.' },
  usage: 'verify <package.zip> [--key <fingerprint|file.ajarkey>] [--library <dir>] [--json]',
  help: {
    id: 'Memeriksa manifes, skema, daftar berkas, checksum, tanda tangan, dan kemasan zip sebuah paket (zip atau folder).\n\n  --key      kunci yang harus menandatangani: sidik jarinya (16 digit, seperti di surat serah terima) atau berkas .ajarkey\n  --library  perpustakaan yang salah satu kuncinya harus menandatangani\n  --json     satu objek di stdout: {file, format, course, draft, release, agency, signature, bytes, entries, sha256, problems}\n\nKode keluar: 0 paket utuh, 1 ada yang salah, 2 masukan tidak bisa dipakai.',
    en: 'Verifies the manifest, schema, list of files, checksums, signature and packing of a package (zip or folder).\n\n  --key      the key that must have signed: its fingerprint (16 digits, as in the hand-over letter) or an .ajarkey file\n  --library  the library of which one key must have signed\n  --json     one object on stdout: {file, format, course, draft, release, agency, signature, bytes, entries, sha256, problems}\n\nExit code: 0 the package is whole, 1 something is wrong, 2 unusable input.',
  },
  options: { json: 'switch', key: 'text', library: 'text' },
  async run(args, terminal) {
    const file = resolve(
      terminal.cwd,
      onlyPositional(args, { id: 'paketnya (zip atau folder)', en: 'the package (zip or folder)' }),
    );
    const { assetsDir, signal } = terminal;
    const verified = await verifyPackage(file, { assetsDir, signal, ...(await trustOf(args, terminal)) });
    if (args.on('json')) terminal.out(JSON.stringify(asJson(file, verified, terminal.locale)));
    else show(verified, terminal);
    return hasErrors(verified.problems) ? 1 : 0;
  },
};

const largestKeyFile = 64 * 1024;

/** With keys named, only a package that one of them signed passes. */
async function trustOf(
  args: ReadArguments,
  terminal: Terminal,
): Promise<Pick<VerifyOptions, 'trustedKeys' | 'keyNames' | 'signature'>> {
  const [key, library] = [args.text('key'), args.text('library')];
  if (key === undefined && library === undefined) return {};
  const known = library === undefined ? new Map<string, string>() : await keysOf(library, terminal);
  const trustedKeys = [...(key === undefined ? [] : [await fingerprintOf(key, terminal)]), ...known.keys()];
  return { trustedKeys, keyNames: known, signature: 'required' };
}

async function fingerprintOf(asked: string, { cwd }: Terminal): Promise<string> {
  const fingerprint = asked.replace(/[\s:]/g, '').toLowerCase();
  if (/^[0-9a-f]{16}$/.test(fingerprint)) return fingerprint;
  if (!asked.endsWith('.ajarkey')) {
    throw new UsageError({
      id: `--key butuh sidik jari kunci (16 digit heksadesimal) atau berkas .ajarkey, bukan: ${asked}`,
      en: `--key needs the fingerprint of a key (16 hexadecimal digits) or an .ajarkey file, not: ${asked}`,
    });
  }
  const file = resolve(cwd, asked);
  const text = await aboutFile(file, async () =>
    (await stat(file)).size > largestKeyFile ? '' : readFile(file, 'utf8'),
  );
  return keyId(lockedPublicKey(text));
}

/** Names by fingerprint. */
async function keysOf(library: string, terminal: Terminal): Promise<ReadonlyMap<string, string>> {
  const dir = resolve(terminal.cwd, library);
  requireLibrary(dir);
  const keys = await withLibrary(terminal, dir, (session) => session.call('key.list', {}));
  if (keys.length > 0) return new Map(keys.map(({ id, name }) => [id, name]));
  throw new UsageError({
    id: `Perpustakaan ini belum punya kunci tanda tangan: ${library}`,
    en: `This library has no signing key yet: ${library}`,
  });
}

function asJson(file: string, verified: VerifiedPackage, locale: Locale) {
  const { format, course, draft, release, agency, signature, bytes, entries, sha256 } = verified;
  const problems = reported(verified.problems, locale);
  return { file, format, course, draft, release, agency, signature, bytes, entries, sha256, problems };
}

function show(verified: VerifiedPackage, terminal: Terminal): void {
  const { problems, format, course, entries, bytes, sha256 } = verified;
  const { locale } = terminal;
  for (const problem of problems) terminal.out(problemLine(problem, locale));
  if (course !== null) terminal.out(`${course.title} ${course.version} (${course.id})`);
  const files = { id: 'berkas', en: 'files' }[locale];
  terminal.out(
    [format, `${entries} ${files}`, sizeText(bytes, locale), `SHA-256 ${sha256}`].filter(Boolean).join(', '),
  );
  for (const line of sealLines(verified)) terminal.out(line[locale]);
  terminal.out(countLine(problems, locale));
}

/** Who released it, for whom, and what the signature is worth. */
function sealLines({ release, agency, signature }: VerifiedPackage): readonly Readonly<Record<Locale, string>>[] {
  const released =
    release === null
      ? []
      : [{ id: `Dirilis oleh ${release.by}, ${release.at}`, en: `Released by ${release.by}, ${release.at}` }];
  const made = agency === null ? [] : [{ id: `Dibuat untuk ${agency.name}`, en: `Made for ${agency.name}` }];
  return [...released, ...made, signatureLine(signature)];
}

function signatureLine(signature: VerifiedPackage['signature']): Readonly<Record<Locale, string>> {
  if (signature === null) return { id: 'Tidak ditandatangani', en: 'Not signed' };
  const key = `${signature.name}, ${fingerprintText(signature.keyId)}`;
  switch (signature.verdict) {
    case 'valid':
      return { id: `Tanda tangan sah: ${key}`, en: `Signed by the key asked for: ${key}` };
    case 'unknown-key':
      return {
        id: `Tanda tangan utuh: ${key}. Cocokkan sidik jarinya dengan surat serah terima, atau pakai --key.`,
        en: `Signature whole: ${key}. Compare the fingerprint with the hand-over letter, or use --key.`,
      };
    case 'other-key':
      return { id: `Ditandatangani dengan kunci lain: ${key}`, en: `Signed with another key: ${key}` };
    case 'broken':
      return { id: `Tanda tangan rusak: ${key}`, en: `Signature broken: ${key}` };
  }
}
