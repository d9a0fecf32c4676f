/** A clock that never goes back, whatever is done to the device's. */

/** The two clocks of a browser, in milliseconds. */
export interface Clocks {
  /** Since 1970; anybody can set it. */
  wall(): number;
  /** From any beginning; nobody can set it, but on some devices it stands still while they sleep. */
  monotonic(): number;
}

export const browserClocks: Clocks = { wall: () => Date.now(), monotonic: () => performance.now() };

/**
 * The time of day as this course knows it: at least the latest that it has ever seen, and from there on at least as fast as
 * the monotonic clock. Who sets the device's clock back gains nothing; who sets it forward loses time.
 */
export class SessionClock {
  readonly #clocks: Clocks;
  /** Milliseconds since 1970 minus those of the monotonic clock. */
  #lead: number;

  /** `seenAt`: seconds since 1970, of an earlier sitting; 0 for none. */
  constructor(clocks: Clocks, seenAt: number) {
    this.#clocks = clocks;
    this.#lead = Math.max(clocks.wall(), seenAt * 1000) - clocks.monotonic();
  }

  /** Milliseconds since 1970. */
  now(): number {
    const ran = this.#clocks.monotonic();
    this.#lead = Math.max(this.#lead, this.#clocks.wall() - ran);
    return ran + this.#lead;
  }
}
