/** What `match` and `categorize` share: each of several things is given one of several places. */
import type { Responses } from './interaction.ts';

export type Placed = readonly (readonly [thing: number, place: number])[];

/** The things that have a place, in the author’s order. A place that does not exist is none. */
export function placedOf(
  things: readonly unknown[],
  given: readonly (number | null)[],
  places: readonly unknown[],
): Placed {
  return things.flatMap((_, thing) => {
    const place = given[thing] ?? null;
    return place === null || places[place] === undefined ? [] : [[thing, place] as const];
  });
}

export function placedResponses(given: Placed, right: Placed): Responses {
  return {
    kind: 'matching',
    response: given.length === 0 ? null : { kind: 'matching', pairs: given },
    correct: { kind: 'matching', pairs: right },
  };
}
