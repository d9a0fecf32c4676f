/**
 * The course as the trainer keeps it. Types only, so that the learner's player may import this file without weight.
 * The exchange form is a folder: `course.yaml`, `modules/*.md`, `banks/*.md`, `media/*`.
 */

export type ModuleKind = 'lesson' | 'practice' | 'pre-test' | 'post-test' | 'survey';
export type CompletionRule = 'all' | 'post-test' | 'any-module';
export type NavigationRule = 'free' | 'sequential';
export type ShuffleRule = 'questions' | 'options' | 'both' | 'none';
export type FeedbackRule = 'immediate' | 'end' | 'none';

export interface Objective {
  readonly id: string;
  readonly text: string;
}

/** `course.yaml`, with every default filled in. */
export interface CourseSettings {
  readonly format: 1;
  /** UUID; never changes: it is the identity in an LMS. */
  readonly id: string;
  readonly title: string;
  /** BCP 47; the learner's interface follows it. */
  readonly language: string;
  /** Semantic version, `1.2.0`. */
  readonly version: string;
  readonly summary: string;
  readonly audience: string;
  readonly objectives: readonly Objective[];
  /** Training hours (jam pelajaran, JP). */
  readonly trainingHours: number;
  /** Minutes in one training hour. */
  readonly minutesPerHour: number;
  /** Percent, 0–100. */
  readonly passMark: number;
  readonly completion: CompletionRule;
  readonly navigation: NavigationRule;
  readonly authors: readonly string[];
  readonly license: string;
  /** Module file names in order, `01-pengantar.md`. */
  readonly modules: readonly string[];
}

/** A draw of `count` questions with all of `tags` out of `banks/<bank>.md`. */
export interface DrawRule {
  readonly bank: string;
  readonly tags: readonly string[];
  readonly count: number;
}

/** Front matter of a module, with every default filled in. */
export interface ModuleSettings {
  readonly title: string;
  readonly kind: ModuleKind;
  /** Planned minutes; null when the trainer gave none. */
  readonly minutes: number | null;
  readonly objectives: readonly string[];
  /** Percent, 0–100; null means the course's pass mark. */
  readonly passMark: number | null;
  /** Weight in the course score. */
  readonly weight: number;
  /** Allowed attempts; 0 = unlimited. */
  readonly attempts: number;
  /** 0 = no limit. */
  readonly timeLimitMinutes: number;
  readonly shuffle: ShuffleRule;
  readonly feedback: FeedbackRule;
  readonly review: boolean;
  readonly draw: readonly DrawRule[];
}

export interface SourceFile {
  /** File name without folder, `01-pengantar.md`. */
  readonly file: string;
  /** UTF-8 text with LF line endings and no byte-order mark. */
  readonly text: string;
}

export interface MediaFile {
  /** `media/alur-layanan.svg`. */
  readonly path: string;
  readonly bytes: number;
  /** The text of a `.vtt` file; left out for all others, and for one that cannot be read. */
  readonly captions?: string;
}

/**
 * A whole course as text plus the list of its media: what a folder, an `.ajar` file and the library have in common.
 * Module texts include their front matter; `modules` holds every file found, in file-name order.
 */
export interface CourseSource {
  /** The raw text of `course.yaml`. */
  readonly settingsText: string;
  readonly modules: readonly SourceFile[];
  readonly banks: readonly SourceFile[];
  readonly media: readonly MediaFile[];
}
