/** The small interface behind which the answer part of each type lives. */
import type { TextEdit } from '../course/problem.ts';
import type { FormAnswer, FormEdit } from './form.ts';
import type { Reading } from './reading.ts';

/** Edits of the LF text, or why there are none. `meaning`: what was asked for cannot be written down. */
export type Change = readonly TextEdit[] | 'last' | 'meaning';

/** An answer part as it stands in one text. */
export interface AnswerInText<A extends FormAnswer = FormAnswer> {
  readonly values: A;
  /** `meaning` for an edit that this answer part does not know. */
  change(edit: FormEdit): Change;
}

/** A type's answer part: null when it stands there in a way that a form could not change safely. */
export type ReadsAnswer = (reading: Reading) => AnswerInText | null;

export function oneEdit(edit: TextEdit | null): readonly TextEdit[] {
  return edit === null ? [] : [edit];
}
