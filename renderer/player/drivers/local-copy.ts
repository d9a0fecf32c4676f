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

/** Fields of a stored state (shared/results/state.ts): where it began, and when it was seen last, in seconds since 1970. */
function stampOf(state: string): { readonly seed: string; readonly seenAt: number } {
  const [, , seed = '', times = ''] = state.split(';', 4);
  return { seed, seenAt: Number.parseInt(times.split(':')[2] ?? '', 36) || 0 };
}

/**
 * The newer of the LMS's state ('' for none) and the copy on this device; null without any. More changes win, but a confirmed
 * copy that the LMS does not know (any more) was reset by the trainer: it is left alone.
 *
 * With as many changes on both sides:
 * - another seed is another beginning: the LMS's goes on, which the trainer and other devices see;
 * - a confirmed copy is what the LMS has, without the cuts that its limit asked for: the copy wins;
 * - else two devices went apart at the last change: the one seen later wins, and the copy when nothing tells them apart.
 */
export function newerState(fromLms: string, copy: LocalCopy | null): string | null {
  if (copy === null) return fromLms || null;
  const sequence = sequenceOf(fromLms);
  const [ours, theirs] = [stampOf(copy.state), stampOf(fromLms)];
  const wins =
    copy.sequence === sequence
      ? ours.seed === theirs.seed && (copy.confirmed || ours.seenAt >= theirs.seenAt)
      : !copy.confirmed && copy.sequence > (sequence ?? -1);
  return wins ? copy.state : fromLms || null;
}
