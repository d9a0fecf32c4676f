/** What a form shows of one question, and what it may change. Types only. Texts are Markdown as written, LF line ends. */
import type { QuestionType, RegionShape } from '../course/compiled.ts';
import type { TextEdit } from '../course/problem.ts';

export const noteNames = ['hint', 'correct', 'incorrect', 'explanation', 'answer'] as const;
/** `answer` is the model answer of an essay. */
export type NoteName = (typeof noteNames)[number];

export interface FormOption {
  readonly text: string;
  readonly right: boolean;
  /** Null without a quotation under the option. */
  readonly feedback: string | null;
}

export interface FormRegion {
  readonly shape: RegionShape;
  readonly text: string;
  readonly right: boolean;
  readonly feedback: string | null;
}

export interface FormCategory {
  readonly text: string;
  readonly items: readonly string[];
}

export interface FormPair {
  readonly left: string;
  readonly right: string;
}

/** The answer part, by what it is made of. */
export type FormAnswer =
  | { readonly kind: 'options'; readonly options: readonly FormOption[] }
  /** `image`: its path in the course, or null without one. */
  | { readonly kind: 'regions'; readonly image: string | null; readonly regions: readonly FormRegion[] }
  | { readonly kind: 'pairs'; readonly pairs: readonly FormPair[] }
  /** `order` and `scale`. */
  | { readonly kind: 'items'; readonly items: readonly string[] }
  | { readonly kind: 'categories'; readonly categories: readonly FormCategory[] }
  /** What stands between `[[` and `]]`, with `|` between variants. */
  | { readonly kind: 'blanks'; readonly blanks: readonly string[] }
  /** Said by attributes and notes alone: `true-false`, `essay`. */
  | { readonly kind: 'none' };

export interface FormValues {
  readonly type: QuestionType;
  readonly id: string | null;
  /** As written, without the id. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly stem: string;
  readonly answer: FormAnswer;
  readonly notes: Readonly<Partial<Record<NoteName, string>>>;
}

export interface QuestionForm {
  readonly values: FormValues;
  /** UTF-16 offsets of the whole container in the text that was read. */
  readonly start: number;
  readonly end: number;
}

/**
 * Why a question is not shown as a form: `unclosed` has no end, `attributes` cannot be read, `type` is not recognised,
 * `layout` is written in a way that a form could not change without touching more than it shows.
 */
export type Unshown = 'unclosed' | 'attributes' | 'type' | 'layout';

export type ReadForm =
  | { readonly kind: 'form'; readonly form: QuestionForm }
  | { readonly kind: 'unshown'; readonly why: Unshown; readonly start: number; readonly end: number }
  /** The place is in no question. */
  | { readonly kind: 'none' };

/** Which part of the answer: an option, a region, a pair, an item or a category; `[category, item]` below a category. */
export type PartPath = readonly [number] | readonly [number, number];

/** Conversions that make sense, in both directions. */
export interface Conversion {
  readonly to: QuestionType;
  readonly lost: readonly Loss[];
}

/** What a conversion leaves behind. */
export type Loss = 'right-answers' | 'options' | 'feedback' | 'order' | 'points' | 'headings' | 'empty-categories';

/** Words that a conversion writes into the course, in the course's language. */
export interface CourseWords {
  readonly yes: string;
  readonly no: string;
  /** Heads of the two columns of pairs. */
  readonly left: string;
  readonly right: string;
}

export type FormEdit =
  | { readonly kind: 'stem'; readonly text: string }
  /** `null` takes the attribute away. */
  | { readonly kind: 'attribute'; readonly name: string; readonly value: string | null }
  | { readonly kind: 'note'; readonly name: NoteName; readonly text: string | null }
  /** The text of an option, region, item, category or item in a category. */
  | { readonly kind: 'part-text'; readonly at: PartPath; readonly text: string }
  | { readonly kind: 'right'; readonly index: number; readonly right: boolean }
  | { readonly kind: 'feedback'; readonly index: number; readonly text: string | null }
  | { readonly kind: 'pair'; readonly index: number; readonly side: 'left' | 'right'; readonly text: string }
  | { readonly kind: 'blank'; readonly index: number; readonly raw: string }
  | { readonly kind: 'shape'; readonly index: number; readonly shape: RegionShape }
  /** At the end: of the answer part, or of category `category`. */
  | { readonly kind: 'add-part'; readonly text: string }
  | { readonly kind: 'add-pair'; readonly left: string; readonly right: string }
  | { readonly kind: 'add-region'; readonly text: string; readonly shape: RegionShape }
  | { readonly kind: 'add-category'; readonly text: string; readonly item: string }
  | { readonly kind: 'add-item'; readonly category: number; readonly text: string }
  | { readonly kind: 'remove-part'; readonly at: PartPath }
  /** `to`: the index after the move, among its sisters. */
  | { readonly kind: 'move-part'; readonly at: PartPath; readonly to: number }
  | { readonly kind: 'convert'; readonly to: QuestionType; readonly words: CourseWords };

/**
 * Why an edit was not made: `stale` the text is no longer what the form shows; `meaning` the text would be read as something
 * else than what was asked for (a line `:::` in a stem, say); `last` something has to remain.
 */
export type Refusal = 'stale' | 'meaning' | 'last';

export type EditResult =
  /** Offsets in the given text, from its start to its end and not overlapping; empty when nothing changes. */
  { readonly ok: true; readonly edits: readonly TextEdit[] } | { readonly ok: false; readonly why: Refusal };
