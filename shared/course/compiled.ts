/**
 * The compiled course: what the player gets. Types only. HTML strings are already cleaned; they use relative
 * `media/…` addresses. Every index (option, blank) refers to the author's order.
 */
import type { CompletionRule, ModuleKind, NavigationRule, FeedbackRule, ShuffleRule } from './model.ts';

/** Question types of the course format. */
export type QuestionType =
  'single' | 'multiple' | 'true-false' | 'cloze' | 'match' | 'order' | 'categorize' | 'hotspot' | 'scale' | 'essay';

export interface QuestionCommon {
  /** Stable id, `[A-Za-z0-9_]{2,32}`. */
  readonly id: string;
  readonly points: number;
  readonly objective: string | null;
  readonly tags: readonly string[];
  readonly partial: 'none' | 'proportional';
  /** May options be shuffled? */
  readonly shuffle: boolean;
  /** HTML. For `cloze` it holds `<span data-blank="0"></span>` at each blank. */
  readonly stem: string;
  /** HTML or null. */
  readonly hint: string | null;
  readonly correct: string | null;
  readonly incorrect: string | null;
  readonly explanation: string | null;
  /** Short hash of type, stem and answer part: a changed question gets another one. */
  readonly fingerprint: string;
}

export interface ChoiceOption {
  /** HTML. */
  readonly html: string;
  /** Plain text for labels and reports. */
  readonly text: string;
  readonly right: boolean;
  /** HTML or null. */
  readonly feedback: string | null;
}

export interface SingleQuestion extends QuestionCommon {
  readonly type: 'single';
  readonly options: readonly ChoiceOption[];
}
export interface MultipleQuestion extends QuestionCommon {
  readonly type: 'multiple';
  readonly options: readonly ChoiceOption[];
}
export interface TrueFalseQuestion extends QuestionCommon {
  readonly type: 'true-false';
  readonly answer: boolean;
}

export type Blank =
  | { readonly kind: 'text'; readonly accepted: readonly string[] }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly right: number };

export interface ClozeQuestion extends QuestionCommon {
  readonly type: 'cloze';
  readonly blanks: readonly Blank[];
}

export type PlayableQuestion = SingleQuestion | MultipleQuestion | TrueFalseQuestion | ClozeQuestion;
export type PlayableType = PlayableQuestion['type'];

/** How a module of a test kind behaves; `practice` modules have one too, `lesson` modules have null. */
export interface TestSettings {
  /** Percent, 0–100. */
  readonly passMark: number;
  readonly weight: number;
  /** 0 = unlimited. */
  readonly attempts: number;
  /** 0 = no limit. */
  readonly timeLimitMinutes: number;
  readonly shuffle: ShuffleRule;
  readonly feedback: FeedbackRule;
  readonly review: boolean;
}

/** What the menu, the score and the resume need to know of a module before its content is loaded. */
export interface ModuleOutline {
  /** File name without extension, lower-case ASCII; the value of `data-module`. */
  readonly slug: string;
  readonly title: string;
  readonly kind: ModuleKind;
  /** Estimated or planned minutes, at least 1. */
  readonly minutes: number;
  readonly test: TestSettings | null;
  readonly questions: readonly QuestionOutline[];
}
export interface QuestionOutline {
  readonly id: string;
  readonly type: PlayableType;
  readonly points: number;
  readonly fingerprint: string;
}

/** One module's content. `blocks` are top-level HTML blocks; `<div data-question-slot="ID"></div>` stands for a question. */
export interface ModuleContent {
  readonly slug: string;
  readonly blocks: readonly string[];
  readonly questions: readonly PlayableQuestion[];
}

/** The course data in `index.html` (`<script type="application/json" id="ajar-course">`). */
export interface CourseOutline {
  readonly format: 1;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly passMark: number;
  readonly completion: CompletionRule;
  readonly navigation: NavigationRule;
  /** Exported in spite of errors: the player shows a banner. */
  readonly draft: boolean;
  readonly modules: readonly ModuleOutline[];
}

export interface CompiledCourse {
  readonly outline: CourseOutline;
  readonly contents: readonly ModuleContent[];
  /** Media paths used by any module, sorted, each once. */
  readonly media: readonly string[];
}
