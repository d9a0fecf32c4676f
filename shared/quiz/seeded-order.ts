import { hash53 } from './hash.ts';

/** Numbers in [0, 1) that depend on the seed alone (mulberry32). */
export function seededNumbers(seed: string): () => number {
  let state = hash53(seed) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * The numbers 0 … n−1 in an order that looks random and is the same for the same seed, on every device: a learner who
 * resumes sees the order of before. Make the seed from what should vary (attempt, question id).
 */
export function seededOrder(n: number, seed: string): number[] {
  const next = seededNumbers(seed);
  const order: number[] = [];
  // Inside-out Fisher–Yates: value i goes to a random place, what stood there moves to the end.
  for (let value = 0; value < n; value += 1) {
    const place = Math.floor(next() * (value + 1));
    order.push(order[place] ?? value);
    order[place] = value;
  }
  return order;
}

/** Like `seededOrder`, but never 0 … n−1 itself while there is another order: for what the author wrote in the right one. */
export function disguisedOrder(n: number, seed: string): number[] {
  const order = seededOrder(n, seed);
  const given = order.every((value, place) => value === place);
  return n > 1 && given ? disguisedOrder(n, `${seed}/`) : order;
}
