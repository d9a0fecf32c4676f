import type { FormValues } from '#shared/question-form/form.ts';
import type { WriteEdit } from './use-question-form.ts';

/** What every answer part of the form gets. */
export interface PartProps {
  readonly values: FormValues;
  readonly write: WriteEdit;
  readonly focusNext: (selector: string) => void;
}

/** The row of a part, for `focusNext`. */
export function rowSelector(path: string): string {
  return `[data-part="${path}"] :is(textarea, input:not([type="checkbox"], [type="radio"]))`;
}
