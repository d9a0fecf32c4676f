/** The list that is gone through before a release. */
import { sizeText } from '../course/figures.ts';
import type { CourseSettings } from '../course/model.ts';
import type { LocalText, Problem } from '../course/problem.ts';
import { longestState12, type StateSize } from '../results/state-size.ts';
import type { ReadinessCode, ReadinessItem } from './model.ts';
import { limitsKept } from './send-limits.ts';

export interface ReadinessInput {
  /** Everything the checker has to say. */
  readonly problems: readonly Problem[];
  /** Null when `course.yaml` cannot be read. */
  readonly state: StateSize | null;
  /** Of the media that go into a package. */
  readonly mediaBytes: number;
  readonly settings: Pick<CourseSettings, 'objectives' | 'trainingHours'>;
  /** Questions of the course, and those of them that were tried as they are now. */
  readonly questions: number;
  readonly rehearsed: number;
}

/** Codes of the checker that have a line of their own; every other warning counts under `warnings`. */
const own: Readonly<Partial<Record<ReadinessCode, readonly string[]>>> = {
  objectives: ['objective-without-question', 'objective-unknown'],
  accessibility: ['image-no-alt', 'heading-skips-level'],
  size: ['package-large', 'package-too-large'],
  state: ['state-too-large'],
  links: ['link-external'],
  hours: ['training-hours-uncovered'],
};
const owned = new Set(Object.values(own).flat());

function of(problems: readonly Problem[], code: ReadinessCode): readonly Problem[] {
  return problems.filter((problem) => problem.severity !== 'error' && own[code]?.includes(problem.code));
}

function item(code: ReadinessCode, problems: readonly Problem[], met: LocalText, open: LocalText): ReadinessItem {
  const isMet = problems.length === 0;
  const level = code === 'errors' ? 'must' : 'should';
  return { code, level, isMet, count: problems.length, text: isMet ? met : open, problems };
}

/** `count` in both languages. */
function numbered(count: number, id: string, en: string): LocalText {
  return { id: `${count.toLocaleString('id')} ${id}`, en: `${count.toLocaleString('en')} ${en}` };
}

function checked({ problems }: ReadinessInput): readonly ReadinessItem[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity, code }) => severity === 'warning' && !owned.has(code));
  return [
    item(
      'errors',
      errors,
      { id: 'Tidak ada kesalahan.', en: 'No errors.' },
      numbered(errors.length, 'kesalahan harus diperbaiki dulu.', 'errors must be corrected first.'),
    ),
    item(
      'warnings',
      warnings,
      { id: 'Tidak ada peringatan.', en: 'No warnings.' },
      numbered(warnings.length, 'peringatan belum diselesaikan.', 'warnings are open.'),
    ),
  ];
}

function objectives({ problems, settings }: ReadinessInput): ReadinessItem {
  const found = of(problems, 'objectives');
  const count = settings.objectives.length;
  if (count === 0) {
    const text = {
      id: 'Kursus ini belum punya tujuan pembelajaran. Tulis di setelan kursus.',
      en: 'This course has no objectives yet. Write them in the course settings.',
    };
    return { code: 'objectives', level: 'should', isMet: false, count: 1, text, problems: [] };
  }
  return item(
    'objectives',
    found,
    { id: `Semua tujuan pembelajaran (${count}) diuji soal.`, en: `All objectives (${count}) are tested.` },
    numbered(found.length, 'hal pada tujuan pembelajaran belum beres.', 'things about objectives are open.'),
  );
}

function contents({ problems, mediaBytes }: ReadinessInput): readonly ReadinessItem[] {
  const accessibility = of(problems, 'accessibility');
  const size = of(problems, 'size');
  const links = of(problems, 'links');
  return [
    item(
      'accessibility',
      accessibility,
      {
        id: 'Gambar punya teks pengganti, judul bagian berurutan.',
        en: 'Images have alternative texts, headings are in order.',
      },
      numbered(accessibility.length, 'hal menyulitkan pembaca layar.', 'things make it hard for screen readers.'),
    ),
    item('size', size, mediaText(mediaBytes), mediaText(mediaBytes)),
    item(
      'links',
      links,
      { id: 'Semua isi bisa dibuka tanpa internet.', en: 'Everything can be opened without the internet.' },
      numbered(links.length, 'tautan memerlukan internet.', 'links need the internet.'),
    ),
  ];
}

function mediaText(bytes: number): LocalText {
  if (bytes === 0) return { id: 'Tanpa media; paketnya kecil.', en: 'No media; the package is small.' };
  const [id, en] = [sizeText(bytes, 'id'), sizeText(bytes, 'en')];
  const fitting = limitsKept(bytes);
  if (fitting.length === 0) {
    return {
      id: `Media ${id}: bagikan lewat USB, banyak LMS dan WhatsApp menolaknya.`,
      en: `Media of ${en}: hand it out on USB sticks; many LMSs and WhatsApp refuse it.`,
    };
  }
  const list = fitting.join(', ');
  return {
    id: `Media ${id}: muat dalam batas ${list} MB.`,
    en: `Media of ${en}: fits limits of ${list} MB.`,
  };
}

function kept({ problems, state }: ReadinessInput): ReadinessItem {
  const [id, en] = (['id', 'en'] as const).map((locale) =>
    [state?.whole ?? 0, longestState12].map((count) => count.toLocaleString(locale)).join(' / '),
  );
  const text = {
    id: `Jawaban yang disimpan LMS: ${id} karakter (SCORM 1.2).`,
    en: `Answers that an LMS keeps: ${en} characters (SCORM 1.2).`,
  };
  return item('state', of(problems, 'state'), text, text);
}

function hours({ problems, settings }: ReadinessInput): ReadinessItem {
  const found = of(problems, 'hours');
  const shown = (locale: string) => settings.trainingHours.toLocaleString(locale);
  const none = {
    id: 'Kursus ini tidak menyatakan jam pelajaran (JP).',
    en: 'This course declares no training hours.',
  };
  return item(
    'hours',
    found,
    settings.trainingHours === 0
      ? none
      : { id: `Isi cukup untuk ${shown('id')} JP.`, en: `The content covers ${shown('en')} training hours.` },
    {
      id: `Isi belum cukup untuk ${shown('id')} JP yang dinyatakan.`,
      en: `The content does not cover the ${shown('en')} training hours declared.`,
    },
  );
}

function rehearsedItem({ questions, rehearsed }: ReadinessInput): ReadinessItem {
  const open = Math.max(0, questions - rehearsed);
  const text =
    open === 0
      ? { id: 'Semua soal sudah dicoba.', en: 'All questions were tried.' }
      : {
          id: `${open} dari ${questions} soal belum dicoba sejak terakhir diubah.`,
          en: `${open} of ${questions} questions were not tried since they changed.`,
        };
  return { code: 'rehearsed', level: 'should', isMet: open === 0, count: open, text, problems: [] };
}

export function readiness(input: ReadinessInput): readonly ReadinessItem[] {
  return [...checked(input), objectives(input), ...contents(input), kept(input), hours(input), rehearsedItem(input)];
}
