/** Results of compiling. Types only. */
import type { CompiledCourse, ModuleContent, ModuleOutline } from '../course/compiled.ts';
import type { Problem } from '../course/problem.ts';

/** What a single module must know about its course to be compiled and checked by itself (live preview). */
export interface ModuleContext {
  readonly language: string;
  /** Percent. */
  readonly passMark: number;
  /** Objective ids of the course. */
  readonly objectives: readonly string[];
  readonly moduleFiles: readonly string[];
  readonly mediaPaths: readonly string[];
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
