import type { HeavyResult } from './heavy/tasks.ts';

/** A task gives the result of its own kind; a runner that answers with another one is broken. */
export function expectResult<K extends HeavyResult['kind']>(
  kind: K,
  result: HeavyResult,
): Extract<HeavyResult, { kind: K }> {
  if (result.kind !== kind) throw new Error(`heavy work answered with ${result.kind} in place of ${kind}`);
  // Narrowing by a generic `kind` is beyond the compiler; the line above has checked it.
  return result as Extract<HeavyResult, { kind: K }>;
}
