/** Reads the fields of a YAML mapping one by one, so that a wrong one costs its own value and gets its own place. */
import { isMap, isScalar, LineCounter, parseDocument, type Document, type Node, type Pair, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import type { LocalText, Problem, Severity } from './problem.ts';

export interface YamlText {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  /** Path inside the course folder, for problems. */
  readonly file: string;
  /** Added to every line: front matter starts on the file's second line. */
  readonly lineOffset: number;
}

export interface Fields {
  readonly map: YAMLMap;
  readonly source: YamlText;
  readonly problems: Problem[];
}

export function parseYaml(text: string, file: string, lineOffset: number): YamlText {
  const lines = new LineCounter();
  return {
    document: parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true }),
    lines,
    file,
    lineOffset,
  };
}

export function yamlProblem(
  source: YamlText,
  offset: number,
  code: string,
  severity: Severity,
  message: LocalText,
): Problem {
  const { line, col } = source.lines.linePos(offset);
  const place = { line: Math.max(1, line) + source.lineOffset, column: Math.max(1, col) };
  return { code, severity, file: source.file, ...place, message };
}

/** Syntax errors as problems. */
export function syntaxProblems(source: YamlText): Problem[] {
  return source.document.errors.map((error) =>
    yamlProblem(source, error.pos[0], 'yaml-syntax', 'error', {
      id: `YAML tidak dapat dibaca: ${error.message}`,
      en: `The YAML cannot be read: ${error.message}`,
    }),
  );
}

/** The top-level mapping; null when the text is empty, broken or something else. */
export function topMap(source: YamlText): YAMLMap | null {
  const { contents } = source.document;
  return isMap(contents) ? contents : null;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function offsetOf(node: unknown): number {
  // Every node of a parsed document has a range; a missing one means the start of the text.
  return (node as Node | null | undefined)?.range?.[0] ?? 0;
}

/** Numbers and booleans written where a text belongs (`version: 1.0`) count as they are written. */
function plainValue(fields: Fields, pair: Pair, textWanted: boolean): unknown {
  const { value } = pair;
  if (textWanted && isScalar(value) && typeof value.value !== 'string' && value.value !== null) {
    return value.source ?? JSON.stringify(value.value);
  }
  return (value as Node | null)?.toJS(fields.source.document, { maxAliasCount: 20 }) as unknown;
}

function nodeAt(fields: Fields, pair: Pair, path: readonly PropertyKey[]): unknown {
  const key = isScalar(pair.key) ? pair.key.value : null;
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = fields.source.document.getIn([key, ...path.slice(0, length)], true);
    if (node !== undefined && node !== null) return node;
  }
  return pair.value ?? pair.key;
}

function safeValue(fields: Fields, pair: Pair, textWanted: boolean): { readonly value: unknown } | null {
  try {
    return { value: plainValue(fields, pair, textWanted) };
  } catch {
    // yaml throws on a reference cycle or an alias bomb; the caller reports the field as unreadable.
    return null;
  }
}

/** The field's value, or `fallback` when it is missing, empty or wrong (which is a problem). */
export function readField<T>(fields: Fields, key: string, schema: z.ZodType<T>, fallback: T, expected: LocalText): T {
  const pair = pairOf(fields.map, key);
  if (!pair) return fallback;
  const raw = safeValue(fields, pair, schema.type === 'string');
  if (raw && (raw.value === null || raw.value === undefined)) return fallback;
  const parsed = raw ? schema.safeParse(raw.value) : null;
  if (parsed?.success) return parsed.data;
  const node = nodeAt(fields, pair, parsed?.error.issues[0]?.path ?? []);
  fields.problems.push(
    yamlProblem(fields.source, offsetOf(node), 'setting-invalid', 'error', {
      id: `Nilai “${key}” tidak sesuai: seharusnya ${expected.id}.`,
      en: `The value of “${key}” does not fit: it should be ${expected.en}.`,
    }),
  );
  return fallback;
}

/** Keys that this version does not know: kept in the file, said as a warning. */
export function reportUnknownKeys(fields: Fields, known: ReadonlySet<string>): void {
  for (const pair of fields.map.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '?';
    if (known.has(key)) continue;
    fields.problems.push(
      yamlProblem(fields.source, offsetOf(pair.key), 'setting-unknown', 'warning', {
        id: `Pengaturan “${key}” tidak dikenal dan diabaikan; isinya tetap disimpan.`,
        en: `The setting “${key}” is not known and is ignored; it stays in the file.`,
      }),
    );
  }
}
