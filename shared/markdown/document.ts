/** What the Markdown layer makes of one module. Types only. */
import type { ModuleSettings } from '../course/model.ts';
import type { Place, Problem } from '../course/problem.ts';
import type { QuestionSource } from '../course/question-source.ts';

export interface Block {
  /** Cleaned HTML of one top-level block. A question is `<div data-question-slot="INDEX"></div>`, index into `questions`. */
  readonly html: string;
  /** 1-based line in the file on which the block starts. */
  readonly line: number;
}

export interface Reference extends Place {
  /** As resolved: `media/x.svg`, `02-standar.md`, `https://…`. */
  readonly target: string;
}

export interface ImageReference extends Reference {
  readonly alt: string;
}

export interface Heading extends Place {
  readonly level: number;
  readonly text: string;
}

export interface ModuleDocument {
  readonly settings: ModuleSettings;
  readonly blocks: readonly Block[];
  readonly questions: readonly QuestionSource[];
  readonly images: readonly ImageReference[];
  /** Every media path used: images, video, audio, caption tracks that exist by convention are not listed here. */
  readonly media: readonly Reference[];
  /** Links to other modules (`.md`) and to the outside. */
  readonly links: readonly Reference[];
  readonly headings: readonly Heading[];
  /** Words of running text, questions included. */
  readonly words: number;
  /** Unknown directives, dropped HTML, broken front matter … */
  readonly problems: readonly Problem[];
}
