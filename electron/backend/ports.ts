/** What a host lends to the backend. Everything that is not reproducible (time, chance, files of the host) comes through here. */
import type { LocalText } from '#shared/course/problem.ts';
import type { JobProgress } from '#shared/contract/events.ts';
import type { HeavyResult, HeavyTask } from './heavy/tasks.ts';

export interface Clock {
  now(): Date;
  /** Calendar day of an ISO time where the computer is, `2026-11-24`; see `dayAt` for where it is used. */
  day(at: string): string;
}

export interface Ids {
  /** A new UUIDv7. */
  uuid(): string;
}

/** Tokens for files that a person chose; an unknown token is `forbidden`. */
export interface FileTokens {
  /** Absolute path. Throws ContractFailure('forbidden'). */
  pathOf(token: string): string;
}

/** A log without course text; one line per call. */
export interface Log {
  info(event: string, detail?: Readonly<Record<string, string | number | boolean>>): void;
  error(event: string, detail?: Readonly<Record<string, string | number | boolean>>): void;
}

/** Runs heavy work off the host's main thread with the same code everywhere. Rejects with the signal's reason when aborted. */
export interface HeavyRunner {
  run(task: HeavyTask, onProgress: (progress: JobProgress) => void, signal: AbortSignal): Promise<HeavyResult>;
  close(): Promise<void>;
}

/** Gives a course's preview an address; the host serves it from `backend.preview`. */
export interface PreviewHost {
  open(courseId: string): { readonly url: string; readonly origin: string };
}

/** Makes PDFs out of pages. */
export interface Printer {
  /** `page`: the page's own style numbers the pages; `printer`: the printer does. */
  readonly numbers: 'page' | 'printer';
  /** `page`: absolute path of an HTML file; only files of its folder may be read. `target`: absolute path of the PDF. */
  print(job: { readonly page: string; readonly target: string }, signal: AbortSignal): Promise<void>;
}

export interface BackendPorts {
  readonly edition: 'desktop' | 'browser' | 'terminal';
  readonly appVersion: string;
  readonly systemLocale: 'id' | 'en';
  /** Absolute path of the library folder (`library.db`, `media/`, `backups/`); made when missing. */
  readonly libraryDir: string;
  /** Absolute path of the built runtime assets (`player/`, `schemas/`, `samples/`). */
  readonly assetsDir: string;
  /** Test runtime only: absolute path of another better-sqlite3 binary. */
  readonly sqliteBinding?: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly files: FileTokens;
  readonly log: Log;
  readonly heavy: HeavyRunner;
  readonly preview: PreviewHost;
  /** Left out where nothing can make a PDF. */
  readonly printer?: Printer;
}

export type { LocalText };
