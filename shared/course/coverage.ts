/** What of a course covers which objective: the grid of objectives and modules. Types only. */
import type { ModuleKind } from './model.ts';

/** What one module does for one objective. */
export interface CoverageCell {
  /** A lesson or practice names the objective in its front matter. */
  readonly isTaught: boolean;
  /** Questions that every attempt asks. */
  readonly questions: number;
  /** Questions that a draw may pick from a bank. */
  readonly drawable: number;
}

export interface CoverageModule {
  /** File name, `01-pengantar.md`. */
  readonly file: string;
  readonly title: string;
  readonly kind: ModuleKind;
  readonly minutes: number;
  /** It teaches, but names no objective of the course. */
  readonly lacksObjective: boolean;
  /** Scored questions without an objective of the course. */
  readonly looseQuestions: number;
}

export interface CoverageRow {
  readonly id: string;
  readonly text: string;
  /** One per module, in the course's order. */
  readonly cells: readonly CoverageCell[];
  /** Of the modules that teach it; a module with several objectives gives each an equal share. */
  readonly minutes: number;
  readonly lacksContent: boolean;
  readonly lacksQuestion: boolean;
}

export interface CourseCoverage {
  readonly modules: readonly CoverageModule[];
  readonly rows: readonly CoverageRow[];
  /** Of all modules. */
  readonly minutes: number;
  /** Training hours (JP) that the course declares, and their minutes. */
  readonly hours: number;
  readonly plannedMinutes: number;
}
