/** Small helpers of the benches. Every figure that counts is a ratio of two things measured in the same run. */

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Nearest-rank percentile; `share` in 0..1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

/** Milliseconds of each of `rounds` runs, after one that does not count. */
export async function time(rounds: number, work: () => Promise<unknown> | void): Promise<readonly number[]> {
  await work();
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return taken;
}

/** One line of the report. */
export function report(name: string, text: string): void {
  console.log(`${name.padEnd(28)} ${text}`);
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
