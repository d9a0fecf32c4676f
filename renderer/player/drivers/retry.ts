import type { Timing } from './driver.ts';

/** Milliseconds to the next try; from then on a minute. */
const delays = [2_000, 5_000, 15_000, 30_000];

/** Tries again what failed: later and later, one try at a time. */
export class Retry {
  readonly #timing: Timing;
  readonly #run: () => void;
  #failures = 0;
  #planned = false;

  constructor(timing: Timing, run: () => void) {
    this.#timing = timing;
    this.#run = run;
  }

  failed(): void {
    if (this.#planned) return;
    const delay = delays[this.#failures] ?? 60_000;
    this.#failures += 1;
    this.#planned = true;
    this.#timing.later(() => {
      this.#planned = false;
      this.#run();
    }, delay);
  }

  succeeded(): void {
    this.#failures = 0;
  }
}
