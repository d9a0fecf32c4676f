/** What the checker says. Every rule has a code, a severity, a place and a sentence in both languages. */

export type Severity = 'error' | 'warning' | 'info';
export type Locale = 'id' | 'en';

/** A text that a person sees, in every language of the interface. */
export type LocalText = Readonly<Record<Locale, string>>;

export interface Place {
  /** Path inside the course folder: `modules/01-pengantar.md`, `course.yaml`. */
  readonly file: string;
  /** 1-based line and column; 1 and 1 when the whole file is meant. */
  readonly line: number;
  readonly column: number;
}

/** One certain correction: replace `[start, end)` (UTF-16 offsets in the file's text) by `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Problem extends Place {
  /** Kebab-case, stable: scripts and the docs refer to it. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: LocalText;
  readonly fix?: { readonly label: LocalText; readonly edits: readonly TextEdit[] };
}
