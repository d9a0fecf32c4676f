import { resolve } from 'node:path';
import { readSlip, slipKeyOf } from '#files/slip-file.ts';
import type { LocalText, Locale } from '#shared/course/problem.ts';
import { maskedNip } from '#shared/results/nip.ts';
import { checkCode, isSlipGenuine, type Slip } from '#shared/results/slip.ts';
import { onlyPositional, requiredOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import type { Terminal } from '../terminal.ts';

const statuses: Readonly<Record<Slip['status'], LocalText>> = {
  incomplete: { id: 'belum selesai', en: 'incomplete' },
  completed: { id: 'selesai', en: 'completed' },
  passed: { id: 'lulus', en: 'passed' },
  failed: { id: 'belum lulus', en: 'failed' },
};

type Verdict = 'genuine' | 'mismatch' | 'other-release';

const verdicts: Readonly<Record<Verdict, LocalText>> = {
  genuine: {
    id: 'Tanda tangan cocok: isi berkas tidak berubah sejak dibuat.',
    en: 'The signature fits: the content has not changed since it was made.',
  },
  mismatch: {
    id: 'Tanda tangan TIDAK cocok dengan paket ini: isi berkas berubah, atau kursus diekspor lagi dengan nomor versi yang sama; periksalah dengan paket yang dikerjakan peserta.',
    en: 'The signature does NOT fit this package: the content was changed, or the course was exported again under the same version; check it with the very package that the learner worked with.',
  },
  'other-release': {
    id: 'Berkas ini berasal dari kursus atau versi lain; mintalah paket versi itu untuk memeriksanya.',
    en: 'This slip comes from another course or version; check it with the package of that version.',
  },
};

export const slipCommand: Command = {
  name: 'slip',
  summary: { id: 'Periksa berkas hasil peserta.', en: 'Check a learner’s result slip.' },
  usage: 'slip <file.ajarslip> --package <package.zip> [--json]',
  help: {
    id: 'Memeriksa tanda tangan berkas hasil dengan kunci di dalam paketnya, lalu menampilkan isinya.\nTanda tangan menunjukkan kekeliruan dan suntingan sembarangan, bukan kecurangan yang disengaja.\n\n  --package  paket (zip atau folder) yang dikerjakan peserta\n  --json     satu objek di stdout: {file, verdict, code, course, learner, status, score, finishedAt, madeAt, modules}\n\nKode keluar: 0 tanda tangan cocok, 1 tidak cocok, 2 masukan tidak bisa dipakai.',
    en: 'Checks the signature of a result slip with the key in its package, then shows what it says.\nThe signature shows accidents and casual edits, not a determined cheat.\n\n  --package  the package (zip or folder) that the learner worked with\n  --json     one object on stdout: {file, verdict, code, course, learner, status, score, finishedAt, madeAt, modules}\n\nExit code: 0 the signature fits, 1 it does not, 2 unusable input.',
  },
  options: { package: 'text', json: 'switch' },
  async run(args, terminal) {
    const name = onlyPositional(args, { id: 'berkas hasilnya (.ajarslip)', en: 'the result slip (.ajarslip)' });
    const file = resolve(terminal.cwd, name);
    const key = await slipKeyOf(resolve(terminal.cwd, requiredOption(args, 'package')));
    const slip = await readSlip(file);
    const sameRelease = slip.course.id === key.id && slip.course.version === key.version;
    const otherwise = sameRelease ? 'mismatch' : 'other-release';
    const verdict: Verdict = isSlipGenuine(slip, key.slipKey) ? 'genuine' : otherwise;
    if (args.on('json')) terminal.out(JSON.stringify({ file, verdict, ...shown(slip) }));
    else show(slip, verdict, terminal);
    return verdict === 'genuine' ? 0 : 1;
  },
};

/** A NIP holds a birth date: it is masked wherever results are listed. */
function shown({ course, learner, status, score, finishedAt, madeAt, modules, signature }: Slip) {
  const masked = { ...learner, nip: maskedNip(learner.nip) };
  return { code: checkCode(signature), course, learner: masked, status, score, finishedAt, madeAt, modules };
}

function percent(value: number, locale: Locale): string {
  return `${value.toLocaleString(locale === 'id' ? 'id-ID' : 'en-GB')}%`;
}

function show(slip: Slip, verdict: Verdict, terminal: Terminal): void {
  const { locale } = terminal;
  const { code, course, learner, status, score, modules } = shown(slip);
  terminal.out(`${course.title} ${course.version} (${course.id})`);
  terminal.out([learner.name, learner.agency, learner.nip].filter((part) => part !== '').join(' · '));
  terminal.out(score === null ? statuses[status][locale] : `${statuses[status][locale]}, ${percent(score, locale)}`);
  for (const { slug, best, attempts } of modules) {
    if (best !== null) terminal.out(`  ${slug}  ${percent(best, locale)} (${attempts}×)`);
  }
  terminal.out(`${verdicts[verdict][locale]} ${code}`);
}
