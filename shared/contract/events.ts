import type { PackageFormat } from '../packaging/plan.ts';
import type { VerifiedPackage } from '../packaging/verified-package.ts';
import type { Problem } from '../course/problem.ts';
import type { Topic } from './define.ts';
import type { ContractError } from './result.ts';

/** A step of long work. Units: `done` and `total` count files unless `bytes` says otherwise. */
export interface JobProgress {
  readonly phase:
    | 'copying'
    | 'reading'
    | 'checking'
    | 'compiling'
    | 'writing'
    | 'verifying'
    | 'storing'
    | 'preparing'
    | 'printing'
    | 'shrinking';
  readonly done: number;
  readonly total: number;
  readonly bytes: number;
  readonly totalBytes: number;
}

export interface ExportResult {
  readonly kind: 'export';
  /** File name without folder. */
  readonly name: string;
  readonly format: PackageFormat;
  readonly bytes: number;
  readonly entries: number;
  readonly sha256: string;
  readonly problems: readonly Problem[];
}
export interface PackResult {
  readonly kind: 'pack';
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
}
export interface ImportResult {
  readonly kind: 'import';
  readonly courseId: string;
  readonly title: string;
  readonly problems: readonly Problem[];
}
/** The course is there already: nothing was written; ask, then start again with `replace` or `copy`. */
export interface ImportConflict {
  readonly kind: 'import-conflict';
  readonly courseId: string;
  readonly title: string;
}
export interface BatchResult {
  readonly kind: 'batch';
  readonly batchId: string;
  /** Packages written. */
  readonly done: number;
  readonly failed: readonly { readonly agency: string; readonly error: ContractError }[];
  readonly bytes: number;
}
export interface DocumentResult {
  readonly kind: 'document';
  readonly name: string;
  readonly bytes: number;
}
export interface VerifyResult {
  readonly kind: 'verify';
  readonly verified: VerifiedPackage;
}
/** Why a picture was left as it is. `changed`: other content came to its place meanwhile. */
export type LeftBecause = 'vector' | 'animated' | 'small' | 'not-smaller' | 'unreadable' | 'unavailable' | 'changed';

export interface ShrinkResult {
  readonly kind: 'shrink';
  readonly items: readonly {
    /** Where the picture is now. */
    readonly path: string;
    /** Bytes. */
    readonly before: number;
    readonly after: number;
    /** For `media.restore`; null when it was left as it is. */
    readonly kept: string | null;
    readonly because: LeftBecause | null;
  }[];
}
export interface BackupResult {
  readonly kind: 'backup';
  /** Name of the folder. */
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
}
export interface RestoreCopyResult {
  readonly kind: 'restore';
}
export type JobResult =
  | ExportResult
  | PackResult
  | ImportResult
  | ImportConflict
  | BatchResult
  | DocumentResult
  | VerifyResult
  | ShrinkResult
  | BackupResult
  | RestoreCopyResult;

export interface JobState {
  readonly jobId: string;
  readonly kind: 'export' | 'pack' | 'import' | 'batch' | 'document' | 'verify' | 'shrink' | 'backup' | 'restore';
  readonly status: 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress: JobProgress | null;
  readonly result: JobResult | null;
  readonly error: ContractError | null;
}

export type AjarEvent =
  /** Something changed: queries on these topics are stale. `courseId` null = any. */
  | { readonly type: 'changed'; readonly topics: readonly Topic[]; readonly courseId: string | null }
  | { readonly type: 'job'; readonly job: JobState };
