import type { LocalText, Place, Problem, Severity, TextEdit } from '../course/problem.ts';

/** What the documentation says of a rule: its usual severity and a sentence without a place. */
export interface Rule {
  readonly severity: Severity;
  readonly about: LocalText;
}

export interface Fix {
  readonly label: LocalText;
  readonly edits: readonly TextEdit[];
}

/** A problem of a rule in a table of rules, at a place. */
export function problemAt<Code extends string>(
  rules: Readonly<Record<Code, Rule>>,
  code: Code,
  place: Place,
  message: LocalText,
  fix?: Fix,
): Problem {
  const { severity } = rules[code];
  const { file, line, column } = place;
  return { file, line, column, code, severity, message, ...(fix === undefined ? {} : { fix }) };
}
