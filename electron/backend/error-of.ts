import { ContractFailure, type ContractError } from '#shared/contract/result.ts';
import { libraryLocked, storageFull } from './failures.ts';

/** Technical facts of an unexpected error for the log: names, codes and places in the code, no message that could quote a text. */
export interface ErrorDetail extends Readonly<Record<string, string>> {
  readonly error: string;
  readonly errno: string;
  readonly at: string;
}

/** What of a thrown value crosses the boundary. Everything unexpected is `internal` and handed to `logged`. */
export function errorOf(error: unknown, logged: (detail: ErrorDetail) => void): ContractError {
  const failure = knownFailure(error);
  if (failure) return { code: failure.code, message: failure.text, retry: failure.retry };
  logged(errorDetail(error));
  return {
    code: 'internal',
    message: {
      id: 'Terjadi kesalahan di dalam Ajar. Pekerjaan Anda yang sudah tersimpan tetap aman. Coba sekali lagi.',
      en: 'Something went wrong inside Ajar. What you saved is safe. Please try again.',
    },
    retry: true,
  };
}

function knownFailure(error: unknown): ContractFailure | null {
  if (error instanceof ContractFailure) return error;
  const code = codeOf(error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return libraryLocked(error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return storageFull(error);
  return null;
}

function errorDetail(error: unknown): ErrorDetail {
  if (!(error instanceof Error)) return { error: typeof error, errno: '', at: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    error: error.name,
    errno: codeOf(error),
    at: frames
      .slice(0, 6)
      .map((line) => line.trim())
      .join(' | '),
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
