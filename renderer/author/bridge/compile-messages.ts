/** Messages between the workspace and the worker that compiles modules. */
import type { CompiledModule, ModuleContext } from '#shared/packaging/compile-types.ts';

export interface CompileRequest {
  readonly sequence: number;
  readonly folder: 'modules' | 'banks';
  /** File name, `01-pengantar.md`. */
  readonly file: string;
  readonly text: string;
  readonly context: ModuleContext;
}

export type CompileResponse =
  | { readonly sequence: number; readonly compiled: CompiledModule }
  /** The compiler itself broke on this text. */
  | { readonly sequence: number; readonly failure: string };
