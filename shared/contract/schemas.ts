/** Shapes that several methods share. Every object is strict; every text has a size cap. */
import { z } from 'zod';

export const courseId = z.uuid();
export const moduleId = z.uuid();
export const releaseId = z.uuid();
/** A module's whole text, front matter included; at most 2 Mi UTF-16 units. */
export const moduleText = z.string().max(2_097_152);
export const shortText = z.string().max(300);
export const longText = z.string().max(20_000);
export const revision = z.int().min(0);
export const isoTime = z.iso.datetime();
export const fileToken = z.string().min(1).max(100);
export const localeSchema = z.enum(['id', 'en']);
export const moduleKind = z.enum(['lesson', 'practice', 'pre-test', 'post-test', 'survey']);

/** Editor position, 1-based. */
export const cursorSchema = z.strictObject({ line: z.int().min(1), column: z.int().min(1) });

/** A module or bank as an editor opens it; `id` says which. */
export const openText = z.strictObject({
  courseId,
  file: z.string(),
  text: moduleText,
  revision,
  cursor: cursorSchema.nullable(),
  /** True when `text` comes from the journal: the app ended before it was saved. */
  recovered: z.boolean(),
});

export const localText = z.strictObject({ id: longText, en: longText });
export const problemSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  file: z.string(),
  line: z.int(),
  column: z.int(),
  message: localText,
  fix: z
    .strictObject({
      label: localText,
      edits: z.array(z.strictObject({ start: z.int(), end: z.int(), text: z.string() })),
    })
    .optional(),
});

export const objectiveSchema = z.strictObject({ id: z.string().max(64), text: longText });

export const courseSettingsSchema = z.strictObject({
  format: z.literal(1),
  id: z.string(),
  title: shortText,
  language: z.string().max(35),
  version: z.string().max(40),
  summary: longText,
  audience: longText,
  objectives: z.array(objectiveSchema).max(200),
  trainingHours: z.number().min(0).max(10_000),
  minutesPerHour: z.number().min(1).max(1_000),
  passMark: z.number().min(0).max(100),
  completion: z.enum(['all', 'post-test', 'any-module']),
  navigation: z.enum(['free', 'sequential']),
  authors: z.array(shortText).max(100),
  license: shortText,
  modules: z.array(shortText).max(2_000),
});

/** The fields a trainer edits in the course settings form. */
export const courseSettingsPatch = courseSettingsSchema.omit({ format: true, id: true, modules: true }).partial();

export const courseCard = z.strictObject({
  id: courseId,
  title: z.string(),
  language: z.string(),
  version: z.string(),
  summary: z.string(),
  trainingHours: z.number(),
  modules: z.int(),
  questions: z.int(),
  updatedAt: isoTime,
  deletedAt: isoTime.nullable(),
  /** Where the search text was found; `[[` and `]]` enclose the matching words. Null without a search. */
  snippet: z.string().nullable(),
});

export const moduleSummary = z.strictObject({
  id: moduleId,
  file: z.string(),
  title: z.string(),
  kind: moduleKind,
  revision,
  words: z.int(),
  questions: z.int(),
  minutes: z.number(),
  updatedAt: isoTime,
});

export const bankSummary = z.strictObject({
  id: z.uuid(),
  /** `layanan.md` */
  file: z.string(),
  title: z.string(),
  revision,
  questions: z.int(),
});

export const mediaItem = z.strictObject({
  path: z.string(),
  bytes: z.int(),
  sha256: z.string(),
});

export const appSettings = z.strictObject({
  /** Null: follow the system. */
  locale: localeSchema.nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  libraryView: z.enum(['cards', 'list']),
  librarySort: z.enum(['updated', 'title']),
  minutesPerHour: z.number().min(1).max(1_000),
  editorFontSize: z.int().min(10).max(32),
  wordWrap: z.boolean(),
  showPreview: z.boolean(),
  showProblems: z.boolean(),
  /** What stands beside the text. */
  sidePane: z.enum(['preview', 'form']),
  /** Pane sizes in percent by pane group. */
  panes: z.record(z.string().max(40), z.array(z.number()).max(6)),
  lastPlace: z.strictObject({ courseId, moduleId: moduleId.nullable() }).nullable(),
  welcomed: z.boolean(),
});

export const backupItem = z.strictObject({ name: z.string(), bytes: z.int(), createdAt: isoTime });

/** State of the library's database. Only `ok` allows work. */
export const libraryState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('ok') }),
  /** Unreadable or corrupt: the file was left as it is. */
  z.strictObject({ state: z.literal('damaged'), detail: z.string(), backups: z.array(backupItem) }),
  /** Written by a newer Ajar: open for reading only. */
  z.strictObject({ state: z.literal('newer'), version: z.int(), supported: z.int() }),
]);
