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

/** HTML with its plain text for labels and reports. */
export interface RichText {
  readonly html: string;
  readonly text: string;
}

export interface MatchQuestion extends QuestionCommon {
  readonly type: 'match';
  /** What belongs together; learners see the right sides in another order. */
  readonly pairs: readonly { readonly left: RichText; readonly right: RichText }[];
}

export interface OrderQuestion extends QuestionCommon {
  readonly type: 'order';
  /** In the right order. */
  readonly items: readonly RichText[];
}

export interface CategorizeQuestion extends QuestionCommon {
  readonly type: 'categorize';
  readonly categories: readonly RichText[];
  /** `category`: index of the right one. */
  readonly items: readonly (RichText & { readonly category: number })[];
}

/** In percent of the picture's width (x, width, radius) and height (y, height). */
export type RegionShape =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly radius: number };

/** The last picture of the stem is the one the regions lie on. */
export interface HotspotQuestion extends QuestionCommon {
  readonly type: 'hotspot';
  readonly regions: readonly (ChoiceOption & { readonly shape: RegionShape })[];
}

/** A survey item without a right answer; its points are 0. */
export interface ScaleQuestion extends QuestionCommon {
  readonly type: 'scale';
  readonly labels: readonly RichText[];
}

/** Free text that no machine scores; its points are 0. */
export interface EssayQuestion extends QuestionCommon {
  readonly type: 'essay';
  /** 0 = as short as the learner likes. */
  readonly minWords: number;
  /** A model answer, HTML or null. */
  readonly model: string | null;
}

export type PlayableQuestion =
  | SingleQuestion
  | MultipleQuestion
  | TrueFalseQuestion
  | ClozeQuestion
  | MatchQuestion
  | OrderQuestion
  | CategorizeQuestion
  | HotspotQuestion
  | ScaleQuestion
  | EssayQuestion;

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
  /** The module's own questions, then every question that a draw may pick. */
  readonly questions: readonly QuestionOutline[];
  /** Each attempt gets `count` of the questions `from` (ids), chosen anew for each learner and attempt. */
  readonly draws: readonly QuestionDraw[];
}
export interface QuestionDraw {
  readonly count: number;
  readonly from: readonly string[];
}
export interface QuestionOutline {
  readonly id: string;
  readonly type: QuestionType;
  readonly points: number;
  readonly fingerprint: string;
  /**
   * What an answer is made of, so that it can be stored in few characters: how many parts it has (options of `multiple`,
   * regions, left sides, items, blanks; else 1) and from how many choices each is given (2 where a part is chosen or not, the
   * number of items for `order`, 0 where text is typed).
   */
  readonly parts: number;
  readonly choices: number;
  /** Only of `cloze`: what is typed often is one of these texts. */
  readonly blanks?: readonly Blank[];
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
  /** Signs result slips: 64 hex digits that hang on the course's content, so every release has another. */
  readonly slipKey: string;
  readonly modules: readonly ModuleOutline[];
}

export interface CompiledCourse {
  readonly outline: CourseOutline;
  readonly contents: readonly ModuleContent[];
  /** Media paths used by any module, sorted, each once. */
  readonly media: readonly string[];
}
