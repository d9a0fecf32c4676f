import { isScalar } from 'yaml';
import { z } from 'zod';
import type { CourseSettings } from './model.ts';
import type { LocalText, Problem } from './problem.ts';
import {
  parseYaml,
  readField,
  reportUnknownKeys,
  syntaxProblems,
  topMap,
  yamlProblem,
  type Fields,
  type YamlText,
} from './yaml-fields.ts';
import { patchYaml, yamlLine } from './yaml-patch.ts';

const file = 'course.yaml';

/** A course without any setting; `id` and `title` are the caller's to fill. */
export const defaultCourseSettings: CourseSettings = {
  format: 1,
  id: '',
  title: '',
  language: 'id',
  version: '0.1.0',
  summary: '',
  audience: '',
  objectives: [],
  trainingHours: 0,
  minutesPerHour: 45,
  passMark: 75,
  completion: 'all',
  navigation: 'free',
  authors: [],
  license: '',
  modules: [],
};

// The order in which the fields are written.
const fieldOrder = Object.keys(defaultCourseSettings);
const knownKeys: ReadonlySet<string> = new Set(fieldOrder);

const textOf = (max: number) => z.string().max(max);
const objective = z.object({ id: z.string().min(1).max(64), text: z.string().max(20_000) });
const text: LocalText = { id: 'teks', en: 'a text' };
const textList: LocalText = { id: 'daftar teks', en: 'a list of texts' };
const hours: LocalText = { id: 'bilangan 0 atau lebih', en: 'a number of 0 or more' };
const minutes: LocalText = { id: 'bilangan 1 sampai 1000', en: 'a number from 1 to 1000' };
const percent: LocalText = { id: 'persen, 0 sampai 100', en: 'percent, 0 to 100' };

function readSettings(fields: Fields): CourseSettings {
  const base = defaultCourseSettings;
  const read = <T>(key: keyof CourseSettings, schema: z.ZodType<T>, fallback: T, expected: LocalText) =>
    readField(fields, key, schema, fallback, expected);
  return {
    format: 1,
    id: read('id', textOf(100), base.id, text),
    title: read('title', textOf(300), base.title, text),
    language: read('language', textOf(35), base.language, text),
    version: read('version', textOf(40), base.version, text),
    summary: read('summary', textOf(20_000), base.summary, text),
    audience: read('audience', textOf(20_000), base.audience, text),
    objectives: read<CourseSettings['objectives']>('objectives', z.array(objective).max(200), base.objectives, {
      id: 'daftar tujuan, masing-masing dengan id dan text',
      en: 'a list of objectives, each with id and text',
    }),
    trainingHours: read('trainingHours', z.number().min(0).max(10_000), base.trainingHours, hours),
    minutesPerHour: read('minutesPerHour', z.number().min(1).max(1_000), base.minutesPerHour, minutes),
    passMark: read('passMark', z.number().min(0).max(100), base.passMark, percent),
    completion: read('completion', z.enum(['all', 'post-test', 'any-module']), base.completion, {
      id: 'all, post-test, atau any-module',
      en: 'all, post-test or any-module',
    }),
    navigation: read('navigation', z.enum(['free', 'sequential']), base.navigation, {
      id: 'free atau sequential',
      en: 'free or sequential',
    }),
    authors: read<readonly string[]>('authors', z.array(textOf(300)).max(100), base.authors, textList),
    license: read('license', textOf(300), base.license, text),
    modules: read<readonly string[]>('modules', z.array(textOf(300)).max(2_000), base.modules, textList),
  };
}

/** Null when the format is one that this version can read. */
function refuseFormat(source: YamlText): Problem | null {
  const node = source.document.get('format', true);
  const value = isScalar(node) ? node.value : (node ?? null);
  if (value === 1 || value === null) return null;
  const offset = isScalar(node) ? (node.range?.[0] ?? 0) : 0;
  return yamlProblem(source, offset, 'format-unknown', 'error', {
    id: 'Kursus ini memakai versi format yang belum dikenal. Perbarui Ajar untuk membukanya.',
    en: 'This course uses a format version that is not known. Update Ajar to open it.',
  });
}

const missing = {
  format: {
    id: 'Versi format tidak ditulis; dianggap format: 1.',
    en: 'The format version is missing; format: 1 is assumed.',
  },
  id: { id: 'Kursus belum memiliki id.', en: 'The course has no id.' },
  title: { id: 'Kursus belum memiliki judul.', en: 'The course has no title.' },
} as const satisfies Record<string, LocalText>;

function reportMissing(fields: Fields, settings: CourseSettings): void {
  const report = (code: string, severity: 'error' | 'warning', message: LocalText) =>
    fields.problems.push(yamlProblem(fields.source, 0, code, severity, message));
  if (!fields.map.has('format')) report('format-missing', 'warning', missing.format);
  if (settings.id.trim() === '') report('course-id-missing', 'error', missing.id);
  if (settings.title.trim() === '') report('course-title-missing', 'warning', missing.title);
}

/**
 * Reads `course.yaml`. `settings` is null when the text is not YAML, not a mapping, or of an unknown format version;
 * a single wrong field is an error at its line and takes its default.
 */
export function parseCourseSettings(yamlText: string): {
  settings: CourseSettings | null;
  problems: Problem[];
} {
  const source = parseYaml(yamlText, file, 0);
  const broken = syntaxProblems(source);
  if (broken.length > 0) return { settings: null, problems: broken };
  const map = topMap(source);
  if (!map) {
    const message: LocalText = {
      id: 'course.yaml harus berisi pasangan “nama: nilai”.',
      en: 'course.yaml must hold “name: value” pairs.',
    };
    return { settings: null, problems: [yamlProblem(source, 0, 'course-settings-empty', 'error', message)] };
  }
  const refused = refuseFormat(source);
  if (refused) return { settings: null, problems: [refused] };
  const fields: Fields = { map, source, problems: [] };
  const settings = readSettings(fields);
  reportMissing(fields, settings);
  reportUnknownKeys(fields, knownKeys);
  return { settings, problems: fields.problems };
}

const omittedWhenEmpty: ReadonlySet<string> = new Set([
  'summary',
  'audience',
  'objectives',
  'trainingHours',
  'authors',
  'license',
]);

function isEmptyValue(value: unknown): boolean {
  return value === '' || value === 0 || (Array.isArray(value) && value.length === 0);
}

/** `course.yaml` in stable key order; fields that say nothing are left out. */
export function formatCourseSettings(settings: CourseSettings): string {
  const values: Readonly<Record<string, unknown>> = { ...settings };
  return fieldOrder
    .filter((key) => !(omittedWhenEmpty.has(key) && isEmptyValue(values[key])))
    .map((key) => `${yamlLine(key, values[key])}\n`)
    .join('');
}

/** Sets fields in the text of a `course.yaml`; comments, unknown fields and untouched lines stay as they are. */
export function patchCourseSettings(yamlText: string, patch: Partial<CourseSettings>): string {
  const current = parseCourseSettings(yamlText).settings;
  const known: Readonly<Record<string, unknown>> = { ...current };
  // A field that is not written and already has the wanted default needs no line.
  const changes = Object.entries(patch).filter(
    ([key, value]) => value !== undefined && JSON.stringify(known[key]) !== JSON.stringify(value),
  );
  return patchYaml(yamlText, Object.fromEntries(changes), fieldOrder);
}
