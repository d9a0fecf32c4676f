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
export function browserStorage(): KeyValueStorage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

export function readCopy(storage: KeyValueStorage | null, key: string): LocalCopy | null {
  let text: string | null = null;
  try {
    text = storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
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
  if (storage === null) return false;
  try {
    storage.setItem(key, `${copy.confirmed ? '+' : '-'}${copy.state}`);
    return true;
  } catch {
    return false;
  }
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
