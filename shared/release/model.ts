/** What a release is and how two of them differ. Types only. */
import type { LocalText, Problem } from '../course/problem.ts';

/** A release without its content. Times are ISO 8601 in UTC. */
export interface ReleaseHead {
  readonly id: string;
  readonly courseId: string;
  readonly title: string;
  /** Semantic version, `1.2.0`. */
  readonly version: string;
  readonly notes: string;
  /** The person or office that released it. */
  readonly by: string;
  readonly at: string;
  /** 64 hex digits over everything that a learner gets, without the version. */
  readonly contentSha256: string;
  /** Of its texts and media before packing. */
  readonly bytes: number;
  readonly modules: number;
  readonly questions: number;
  /** JP. */
  readonly trainingHours: number;
  /** Fingerprint of the key that signed it, 16 hex digits. */
  readonly keyId: string;
}

export type QuestionPart = 'wording' | 'answers' | 'points' | 'feedback' | 'type';

export interface ModuleChange {
  readonly slug: string;
  readonly title: string;
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
}

export interface SettingChange {
  /** Name in `course.yaml` or in the front matter of `module`. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
  /** Slug; left out when it is a setting of the course. */
  readonly module?: string;
}

export interface QuestionChange {
  readonly id: string;
  /** Module that shows it: in the newer release, for a removed one in the older. */
  readonly slug: string;
  /** The question as plain text. */
  readonly text: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly parts: readonly QuestionPart[];
  /** What becomes of the answers of learners who are in the middle of the course. */
  readonly answers: 'kept' | 'reset' | 'new' | 'gone';
}

export interface ReleaseComparison {
  readonly modules: readonly ModuleChange[];
  readonly settings: readonly SettingChange[];
  readonly questions: readonly QuestionChange[];
  /** Questions of the course by what becomes of their answers. */
  readonly learners: {
    readonly kept: number;
    readonly reset: number;
    readonly added: number;
    readonly gone: number;
  };
}

export const readinessCodes = [
  'errors',
  'warnings',
  'objectives',
  'accessibility',
  'size',
  'state',
  'links',
  'hours',
  'rehearsed',
] as const;
export type ReadinessCode = (typeof readinessCodes)[number];

/** One line of the list that is gone through before a release. */
export interface ReadinessItem {
  readonly code: ReadinessCode;
  /** An open `must` forbids the release; an open `should` asks for a reason, which is kept. */
  readonly level: 'must' | 'should';
  readonly isMet: boolean;
  /** What is open, as a number; 0 when the item is met. */
  readonly count: number;
  readonly text: LocalText;
  readonly problems: readonly Problem[];
}
