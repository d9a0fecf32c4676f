/** A copy of the state in the browser's local storage. Storage may be missing, full or forbidden: then there is none. */
import { sequenceOf } from '#shared/results/state.ts';

/** The part of the browser's `Storage` that is used. */
export interface KeyValueStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export interface LocalCopy {
  readonly state: string;
  readonly sequence: number;
  /** The LMS confirmed this state (or there is no LMS). */
  readonly confirmed: boolean;
}

/** Null where the browser forbids storage: in a sandboxed frame even reading the property throws. */
export function browserStorage(name: 'localStorage' | 'sessionStorage' = 'localStorage'): KeyValueStorage | null {
  try {
    return window[name];
  } catch {
    return null;
  }
}

/** Null also where storage is missing or forbidden. */
export function readText(storage: KeyValueStorage | null, key: string): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** Whether it was kept. */
export function writeText(storage: KeyValueStorage | null, key: string, text: string): boolean {
  try {
    storage?.setItem(key, text);
    return storage !== null;
  } catch {
    return false;
  }
}

export function readCopy(storage: KeyValueStorage | null, key: string): LocalCopy | null {
  const text = readText(storage, key);
  if (text === null) return null;
  const confirmed = text.startsWith('+');
  const state = text.slice(1);
  const sequence = sequenceOf(state);
  return sequence === null ? null : { state, sequence, confirmed };
}

/** Whether the copy was kept. */
export function writeCopy(
  storage: KeyValueStorage | null,
  key: string,
  copy: Pick<LocalCopy, 'state' | 'confirmed'>,
): boolean {
  return writeText(storage, key, `${copy.confirmed ? '+' : '-'}${copy.state}`);
}

/**
 * The newer of the LMS's state ('' for none) and the copy on this device; null without any. The copy wins when the LMS never
 * confirmed it, or when it is the same state without the cuts that the LMS's limit asked for. A confirmed copy that the LMS
 * no longer knows was reset by the trainer: it is left alone.
 */
export function newerState(fromLms: string, copy: LocalCopy | null): string | null {
  const sequence = sequenceOf(fromLms);
  const wins =
    copy !== null &&
    (copy.sequence === sequence || (!copy.confirmed && (sequence === null || copy.sequence > sequence)));
  return wins ? copy.state : fromLms || null;
}
