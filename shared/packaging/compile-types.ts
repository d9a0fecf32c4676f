/** Results of compiling. Types only. */
import type { CompiledCourse, ModuleContent, ModuleOutline } from '../course/compiled.ts';
import type { Objective, SourceFile } from '../course/model.ts';
import type { Problem } from '../course/problem.ts';
import type { ModuleDocument } from '../markdown/document.ts';

/** A question bank that has been read; banks are read once, not for every module that draws from them. */
export interface BankDocument {
  /** `layanan.md` */
  readonly file: string;
  readonly text: string;
  readonly document: ModuleDocument;
}

/** What a single module must know about its course to be compiled and checked by itself (live preview). */
export interface ModuleContext {
  readonly language: string;
  /** Percent. */
  readonly passMark: number;
  /** Objective ids of the course. */
  readonly objectives: readonly string[];
  readonly moduleFiles: readonly string[];
  readonly mediaPaths: readonly string[];
  /** What `:::objectives` and `:::summary` show; nothing when left out. */
  readonly course?: { readonly summary: string; readonly objectives: readonly Objective[] };
  /** Left out: draws are neither checked nor carried out. */
  readonly banks?: readonly BankDocument[];
  /** Banks that are still to be read: a reader that lives on keeps what did not change. */
  readonly bankTexts?: readonly SourceFile[];
}

export interface CompiledModule {
  readonly outline: ModuleOutline;
  readonly content: ModuleContent;
  /** `lines[i]` is the source line of `content.blocks[i]`. */
  readonly lines: readonly number[];
  readonly media: readonly string[];
  readonly words: number;
  readonly problems: readonly Problem[];
}

export interface CompiledCourseResult {
  /** Null when `course.yaml` cannot be read at all. */
  readonly course: CompiledCourse | null;
  /** Sorted by file, line, column, code. */
  readonly problems: readonly Problem[];
}
