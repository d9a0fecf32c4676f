/** Problems as the terminal shows them and as scripts get them. */
import type { Locale, Problem, Severity } from '#shared/course/problem.ts';
import { longestState12, type StateSize } from '#shared/results/state-size.ts';

export interface ReportedProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const severityNames: Readonly<Record<Severity, Readonly<Record<Locale, string>>>> = {
  error: { id: 'kesalahan', en: 'error' },
  warning: { id: 'peringatan', en: 'warning' },
  info: { id: 'catatan', en: 'note' },
};

export function reported(problems: readonly Problem[], locale: Locale): readonly ReportedProblem[] {
  return problems.map(({ code, severity, file, line, column, message }) => ({
    code,
    severity,
    file,
    line,
    column,
    message: message[locale],
  }));
}

/** `modules/01.md:12:3: error: … [code]`, which editors can jump to. */
export function problemLine(problem: Problem, locale: Locale): string {
  const { file, line, column, severity, message, code } = problem;
  return `${file}:${line}:${column}: ${severityNames[severity][locale]}: ${message[locale]} [${code}]`;
}

/** `2 errors, 1 warning`. */
export function countLine(problems: readonly Problem[], locale: Locale): string {
  const count = (severity: Severity): number => problems.filter((problem) => problem.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  if (locale === 'id') return `${errors} kesalahan, ${warnings} peringatan`;
  return `${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}`;
}

/** What an LMS has to keep of a learner, as scripts get it: characters, and how many when typed texts are shortened. */
export function reportedState(state: StateSize | null) {
  return state === null ? null : { characters: state.whole, shortened: state.least, limit: longestState12 };
}

/** `Resume data: at most 1,234 of 4,096 characters (SCORM 1.2)`. */
export function stateLine({ whole, least }: StateSize, locale: Locale): string {
  const [most, limit, short] = [whole, longestState12, least].map((count) => count.toLocaleString(locale));
  const fits = whole <= longestState12;
  if (locale === 'id') {
    const more = fits ? '' : `, ${short} bila teks yang diketik dipendekkan`;
    return `Data lanjut belajar: paling banyak ${most} dari ${limit} karakter (SCORM 1.2)${more}`;
  }
  const more = fits ? '' : `, ${short} with typed texts shortened`;
  return `Resume data: at most ${most} of ${limit} characters (SCORM 1.2)${more}`;
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
