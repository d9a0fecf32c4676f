import { resolve } from 'node:path';
import { verifyPackage, type VerifiedPackage } from '#files/verify-package.ts';
import { onlyPositional } from '../arguments.ts';
import type { Command } from '../command.ts';
import { countLine, hasErrors, problemLine, reported, sizeText } from '../report.ts';
import type { Terminal } from '../terminal.ts';

export const verifyCommand: Command = {
  name: 'verify',
  summary: { id: 'Periksa paket yang sudah jadi.', en: 'Verify a finished package.' },
  usage: 'verify <package.zip> [--json]',
  help: {
    id: 'Memeriksa manifes, skema, daftar berkas, dan checksum sebuah paket (zip atau folder).\n\n  --json   satu objek di stdout: {file, format, course, draft, bytes, entries, sha256, problems}\n\nKode keluar: 0 paket utuh, 1 ada yang salah, 2 masukan tidak bisa dipakai.',
    en: 'Verifies the manifest, schema, list of files and checksums of a package (zip or folder).\n\n  --json   one object on stdout: {file, format, course, draft, bytes, entries, sha256, problems}\n\nExit code: 0 the package is whole, 1 something is wrong, 2 unusable input.',
  },
  options: { json: 'switch' },
  async run(args, terminal) {
    const file = resolve(
      terminal.cwd,
      onlyPositional(args, { id: 'paketnya (zip atau folder)', en: 'the package (zip or folder)' }),
    );
    const verified = await verifyPackage(file, { assetsDir: terminal.assetsDir, signal: terminal.signal });
    if (args.on('json')) {
      const { format, course, draft, bytes, entries, sha256 } = verified;
      const problems = reported(verified.problems, terminal.locale);
      terminal.out(JSON.stringify({ file, format, course, draft, bytes, entries, sha256, problems }));
    } else show(verified, terminal);
    return hasErrors(verified.problems) ? 1 : 0;
  },
};

function show({ problems, format, course, entries, bytes, sha256 }: VerifiedPackage, terminal: Terminal): void {
  const { locale } = terminal;
  for (const problem of problems) terminal.out(problemLine(problem, locale));
  if (course !== null) terminal.out(`${course.title} ${course.version} (${course.id})`);
  const files = { id: 'berkas', en: 'files' }[locale];
  terminal.out(`${format ?? ''}, ${entries} ${files}, ${sizeText(bytes, locale)}, SHA-256 ${sha256}`);
  terminal.out(countLine(problems, locale));
}
