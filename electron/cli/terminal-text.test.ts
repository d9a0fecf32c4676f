import { expect, test } from 'vitest';
import type { Problem } from '#shared/course/problem.ts';
import { noPositional, onlyPositional, readArguments, requiredOption } from './arguments.ts';
import { countLine, hasErrors, problemLine, reported } from './report.ts';
import { localeOf, UsageError } from './say.ts';
import { progressLine } from './terminal.ts';

const problem: Problem = {
  code: 'media-missing',
  severity: 'error',
  file: 'modules/01.md',
  line: 8,
  column: 3,
  message: { id: 'Gambar tidak ada.', en: 'The picture is missing.' },
};

test.each([
  ['id', { LANG: 'en_US.UTF-8' }, 'id'],
  ['en', { LANG: 'id_ID.UTF-8' }, 'en'],
  [undefined, { LANG: 'id_ID.UTF-8' }, 'id'],
  [undefined, { LANG: 'id' }, 'id'],
  [undefined, { LANG: 'id_ID.UTF-8', LC_ALL: 'de_DE.UTF-8' }, 'en'],
  [undefined, { LC_ALL: '', LANG: 'id_ID' }, 'id'],
  [undefined, { LANG: 'idaho' }, 'en'],
  [undefined, {}, 'en'],
] as const)('--lang %s with %j speaks %s', (asked, env, locale) => {
  expect(localeOf(asked, env)).toBe(locale);
});

test('a problem reads as a place that editors can jump to, in the language of the terminal', () => {
  expect(problemLine(problem, 'id')).toBe('modules/01.md:8:3: kesalahan: Gambar tidak ada. [media-missing]');
  expect(problemLine(problem, 'en')).toBe('modules/01.md:8:3: error: The picture is missing. [media-missing]');
});

test('scripts get exactly the six fields of the contract', () => {
  expect(reported([{ ...problem, fix: { label: problem.message, edits: [] } }], 'en')).toEqual([
    {
      code: 'media-missing',
      severity: 'error',
      file: 'modules/01.md',
      line: 8,
      column: 3,
      message: 'The picture is missing.',
    },
  ]);
});

test('problems are counted by severity, and only errors are errors', () => {
  const warning: Problem = { ...problem, severity: 'warning' };
  expect(countLine([problem, warning, warning], 'en')).toBe('1 error, 2 warnings');
  expect(countLine([], 'id')).toBe('0 kesalahan, 0 peringatan');
  expect([hasErrors([problem]), hasErrors([warning])]).toEqual([true, false]);
});

test('the bar shows the share of the bytes, or of the files where no bytes are known', () => {
  const bytes = { phase: 'writing', done: 0, total: 4, bytes: 50, totalBytes: 200 } as const;
  expect(progressLine(bytes, 'en')).toBe('[######------------------]  25% writing');
  expect(progressLine({ ...bytes, done: 4, totalBytes: 0 }, 'id')).toBe('[########################] 100% menulis');
});

function sentence(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof UsageError) return error.text.en;
    throw error;
  }
  return 'no error';
}

test('wrong arguments become one sentence each', () => {
  const kinds = { out: 'text', json: 'switch' } as const;
  expect(sentence(() => readArguments(['--bogus'], kinds))).toBe('Unknown option: --bogus');
  expect(sentence(() => readArguments(['--out'], kinds))).toContain('--out');
  expect(sentence(() => readArguments(['--json=yes'], kinds))).toContain('--json');
  expect(sentence(() => requiredOption(readArguments([], kinds), 'out'))).toBe('The option --out is required.');
  const course = { id: 'kursusnya', en: 'the course' };
  expect(sentence(() => onlyPositional(readArguments([], kinds), course))).toBe('Name the course.');
  expect(sentence(() => onlyPositional(readArguments(['a', 'b'], kinds), course))).toBe('Too many arguments: b');
  expect(sentence(() => noPositional(readArguments(['a'], kinds)))).toBe('Too many arguments: a');
  expect(onlyPositional(readArguments(['a', '--out', 'b'], kinds), course)).toBe('a');
});
