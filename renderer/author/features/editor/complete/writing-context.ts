import type { editor } from 'monaco-editor/editor';
import type { Locale } from '#shared/course/problem.ts';

/** What completion and hovers know of the course that a text belongs to. */
export interface WritingContext {
  readonly courseId: string;
  /** Of the interface. */
  readonly locale: Locale;
  /** Of the course (BCP 47): what is inserted is written in it. */
  readonly language: string;
  readonly media: readonly { readonly path: string; readonly bytes: number }[];
  readonly modules: readonly { readonly file: string; readonly title: string }[];
  readonly objectives: readonly { readonly id: string; readonly text: string }[];
  /** File names, `layanan.md`. */
  readonly banks: readonly string[];
  readonly tags: readonly string[];
}

const contexts = new WeakMap<editor.ITextModel, WritingContext>();

export function setWritingContext(model: editor.ITextModel, context: WritingContext): void {
  contexts.set(model, context);
}

export function writingContextOf(model: editor.ITextModel): WritingContext | null {
  return contexts.get(model) ?? null;
}

/** Tags that questions in these texts have, sorted. */
export function tagsIn(texts: readonly string[]): readonly string[] {
  const lists = texts.flatMap((text) => [...text.matchAll(/^:{3,}\s*question\b.*?\btags=(?:"([^"]*)"|([^\s"}]+))/gm)]);
  const tags = lists.flatMap(([, quoted, bare]) => (quoted ?? bare ?? '').split(/[,\s]+/));
  return [...new Set(tags.filter((tag) => tag !== ''))].toSorted((a, b) => a.localeCompare(b));
}
