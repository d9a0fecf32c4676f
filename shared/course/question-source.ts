/** A question as the Markdown says it, before any type has judged it. Types only. HTML is already cleaned. */
import type { Place } from './problem.ts';

export interface Fragment {
  readonly html: string;
  /** Plain text, white space collapsed. */
  readonly text: string;
  readonly place: Place;
}

export interface TaskItem extends Fragment {
  readonly checked: boolean;
  /** HTML of the block quote nested under the option, or null. */
  readonly feedback: string | null;
}

export interface ListItem extends Fragment {
  /** Items of a list nested under this one. */
  readonly children: readonly Fragment[];
}

/** The last task list of the body; or, where the `type` attribute asks for it, the last ordered list, bullet list or table. */
export type AnswerPart =
  | { readonly kind: 'none' }
  | { readonly kind: 'task-list'; readonly items: readonly TaskItem[] }
  | { readonly kind: 'ordered-list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'bullet-list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Fragment[])[] };

/** `[[…]]`, in order; the stem holds `<span data-blank="INDEX"></span>` in its place. */
export interface BlankSource {
  /** What stands between the brackets, with `\|` and `|` both given as `|`. */
  readonly raw: string;
  readonly place: Place;
}

export interface QuestionSource {
  /** From `#id`; null when missing. */
  readonly id: string | null;
  /** Where `:::question` starts. */
  readonly place: Place;
  /** Other attributes as written, without `id`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly stem: Fragment;
  readonly answer: AnswerPart;
  readonly blanks: readonly BlankSource[];
  /** Media path of the last image in the stem (hotspot), or null. */
  readonly image: string | null;
  /** HTML of `> [!HINT]` and the like, or null. */
  readonly notes: Readonly<Record<'hint' | 'correct' | 'incorrect' | 'explanation' | 'answer', string | null>>;
}
