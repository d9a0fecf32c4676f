import { z } from 'zod';
import type { ModuleSettings } from './model.ts';
import type { LocalText, Problem } from './problem.ts';
import { scanLines } from './source-lines.ts';
import {
  parseYaml,
  readField,
  reportUnknownKeys,
  syntaxProblems,
  topMap,
  yamlProblem,
  type Fields,
} from './yaml-fields.ts';
import { patchYaml } from './yaml-patch.ts';

export const defaultModuleSettings: ModuleSettings = {
  title: '',
  kind: 'lesson',
  minutes: null,
  objectives: [],
  passMark: null,
  weight: 1,
  attempts: 0,
  timeLimitMinutes: 0,
  shuffle: 'none',
  feedback: 'immediate',
  review: true,
  draw: [],
};

const fieldOrder = Object.keys(defaultModuleSettings);
const knownKeys: ReadonlySet<string> = new Set(fieldOrder);

export interface Matter {
  /** UTF-16 offsets of the YAML between the two `---` lines. */
  readonly start: number;
  readonly end: number;
  readonly bodyStart: number;
  readonly bodyLine: number;
}

/** A BOM may come first; the block ends with `---` or `...` on a line of its own. */
export function findMatter(text: string): Matter | null {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (!opening) return null;
  const start = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text.slice(start));
  if (!closing) return null;
  const end = start + closing.index;
  const bodyStart = end + closing[0].length;
  const bodyLine = text.slice(0, bodyStart).split('\n').length;
  return { start, end, bodyStart, bodyLine };
}

const number = (min: number, max: number) => z.number().min(min).max(max);
const amount: LocalText = { id: 'bilangan 0 atau lebih', en: 'a number of 0 or more' };
const percent: LocalText = { id: 'persen, 0 sampai 100', en: 'percent, 0 to 100' };
const names: LocalText = { id: 'daftar teks', en: 'a list of texts' };
const draw = z.object({
  bank: z.string().min(1).max(300),
  tags: z.array(z.string().max(100)).max(50).default([]),
  count: z.int().min(1).max(1_000),
});

function readSettings(fields: Fields): ModuleSettings {
  const base = defaultModuleSettings;
  const read = <T>(key: keyof ModuleSettings, schema: z.ZodType<T>, fallback: T, expected: LocalText) =>
    readField(fields, key, schema, fallback, expected);
  const kind = read('kind', z.enum(['lesson', 'practice', 'pre-test', 'post-test', 'survey']), base.kind, {
    id: 'lesson, practice, pre-test, post-test, atau survey',
    en: 'lesson, practice, pre-test, post-test or survey',
  });
  return {
    title: read('title', z.string().max(300), base.title, { id: 'teks', en: 'a text' }),
    kind,
    minutes: read<number | null>('minutes', number(0, 10_000), base.minutes, amount),
    objectives: read<readonly string[]>('objectives', z.array(z.string().max(64)).max(200), base.objectives, names),
    passMark: read<number | null>('passMark', number(0, 100), base.passMark, percent),
    weight: read('weight', number(0, 1_000), base.weight, amount),
    // A survey is handed in once.
    attempts: read('attempts', z.int().min(0).max(1_000), kind === 'survey' ? 1 : base.attempts, amount),
    timeLimitMinutes: read('timeLimitMinutes', number(0, 10_000), base.timeLimitMinutes, amount),
    shuffle: read('shuffle', z.enum(['questions', 'options', 'both', 'none']), base.shuffle, {
      id: 'questions, options, both, atau none',
      en: 'questions, options, both or none',
    }),
    feedback: read('feedback', z.enum(['immediate', 'end', 'none']), base.feedback, {
      id: 'immediate, end, atau none',
      en: 'immediate, end or none',
    }),
    review: read('review', z.boolean(), base.review, { id: 'true atau false', en: 'true or false' }),
    draw: read<ModuleSettings['draw']>('draw', z.array(draw).max(50), base.draw, {
      id: 'daftar pengambilan soal, masing-masing dengan bank dan count',
      en: 'a list of draws, each with bank and count',
    }),
  };
}

/** Text of the first `#` heading in the body, without Markdown marks; '' when there is none. */
function firstHeading(text: string, bodyStart: number): string {
  for (const line of scanLines(text, bodyStart)) {
    const heading = line.inCode ? null : /^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$/.exec(line.text);
    if (heading) return (heading[1] ?? '').replace(/[*_`]/g, '').trim();
  }
  return '';
}

/** `modules/02-standar-layanan.md` → `Standar layanan`. */
function titleFromFile(file: string): string {
  const stem = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const words =
    stem
      .replace(/^\d+[-_ ]*/, '')
      .replace(/[-_]+/g, ' ')
      .trim() || stem;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function readMatter(text: string, file: string, matter: Matter): { settings: ModuleSettings; problems: Problem[] } {
  const source = parseYaml(text.slice(matter.start, matter.end), file, 1);
  const broken = syntaxProblems(source);
  if (broken.length > 0) return { settings: defaultModuleSettings, problems: broken };
  const map = topMap(source);
  if (!map) {
    const message: LocalText = {
      id: 'Bagian pengaturan di awal modul harus berisi pasangan “nama: nilai”.',
      en: 'The settings at the start of the module must be “name: value” pairs.',
    };
    const isBlank = source.document.contents === null;
    const problems = isBlank ? [] : [yamlProblem(source, 0, 'front-matter-invalid', 'error', message)];
    return { settings: defaultModuleSettings, problems };
  }
  const fields: Fields = { map, source, problems: [] };
  const settings = readSettings(fields);
  reportUnknownKeys(fields, knownKeys);
  return { settings, problems: fields.problems };
}

/**
 * Settings of a module with every default filled in. The title falls back to the first heading, then to the file's name.
 * `file` is the path inside the course folder (`modules/01-pengantar.md`). `bodyStart` is a UTF-16 offset, `bodyLine`
 * the 1-based line of the body's first line.
 */
export function readFrontMatter(
  text: string,
  file = 'modules/modul.md',
): { settings: ModuleSettings; bodyStart: number; bodyLine: number; problems: Problem[] } {
  const matter = findMatter(text);
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const { bodyStart, bodyLine } = matter ?? { bodyStart: bom, bodyLine: 1 };
  const read = matter ? readMatter(text, file, matter) : { settings: defaultModuleSettings, problems: [] };
  const title = read.settings.title.trim() || firstHeading(text, bodyStart) || titleFromFile(file);
  return { settings: { ...read.settings, title }, bodyStart, bodyLine, problems: read.problems };
}

/**
 * Sets fields in the front matter, which is made when there is none. Nothing else changes: comments, unknown fields and
 * the whole body stay byte for byte.
 */
export function patchFrontMatter(text: string, patch: Partial<ModuleSettings>): string {
  const known: Readonly<Record<string, unknown>> = { ...readFrontMatter(text).settings };
  // The title may come from elsewhere, so it is always written; another field only when it changes something.
  const changes = Object.fromEntries(
    Object.entries(patch).filter(
      ([key, value]) =>
        value !== undefined && (key === 'title' || JSON.stringify(known[key]) !== JSON.stringify(value)),
    ),
  );
  if (Object.keys(changes).length === 0) return text;
  const matter = findMatter(text);
  if (!matter) {
    const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    return `${bom}---\n${patchYaml('', changes, fieldOrder)}---\n${text.slice(bom.length)}`;
  }
  const yaml = patchYaml(text.slice(matter.start, matter.end), changes, fieldOrder);
  const ending = yaml === '' || yaml.endsWith('\n') ? '' : '\n';
  return text.slice(0, matter.start) + yaml + ending + text.slice(matter.end);
}
