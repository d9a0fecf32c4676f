import type { LocalText } from '../course/problem.ts';

export type ErrorCode = 'not-found' | 'conflict' | 'invalid' | 'too-large' | 'forbidden' | 'busy' | 'internal';

/** What crosses the boundary when a method fails. `message` is for the person; `retry` says that trying again may help. */
export interface ContractError {
  readonly code: ErrorCode;
  readonly message: LocalText;
  readonly retry: boolean;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ContractError };

/** Thrown inside; becomes a `ContractError` at the boundary. */
export class ContractFailure extends Error {
  readonly code: ErrorCode;
  readonly text: LocalText;
  readonly retry: boolean;
  constructor(code: ErrorCode, text: LocalText, options: { readonly retry?: boolean; readonly cause?: unknown } = {}) {
    super(text.en, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'ContractFailure';
    this.code = code;
    this.text = text;
    this.retry = options.retry ?? false;
  }
}
