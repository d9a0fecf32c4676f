/** Without an LMS: progress is kept on this device, keyed by the course and the learner. */
import type { SlipLearner } from '#shared/results/slip.ts';
import type { Driver, DriverStart, Report, SaveState } from './driver.ts';
import { readLearner, shelfOf } from '../learner.ts';
import { readCopy, writeCopy, type KeyValueStorage } from './local-copy.ts';

export class StandaloneDriver implements Driver {
  readonly stateLimit = 1_000_000;
  readonly #storage: KeyValueStorage | null;
  readonly #learner: SlipLearner | null;
  readonly #key: string;
  #stopped = false;
  #listener: (state: SaveState) => void = () => {};

  constructor(courseId: string, storage: KeyValueStorage | null) {
    this.#storage = storage;
    this.#learner = readLearner(storage);
    this.#key = `ajar:${courseId}${shelfOf(storage, this.#learner)}`;
  }

  connect(): Promise<DriverStart> {
    const copy = readCopy(this.#storage, this.#key);
    // A write that gives back what is there (or nothing) shows whether this device keeps anything at all.
    const kept = writeCopy(this.#storage, this.#key, { state: copy?.state ?? '', confirmed: true });
    const keeping = kept ? 'device' : 'lost';
    return Promise.resolve({
      state: copy?.state ?? null,
      masteryScore: null,
      keeping,
      copyKey: this.#key,
      learner: this.#learner,
    });
  }

  save(report: Report): void {
    if (this.#stopped) return;
    const kept = writeCopy(this.#storage, this.#key, { state: report.fullState, confirmed: true });
    this.#listener(kept ? 'saved' : 'unsaved');
  }

  record(): void {}

  suspend(): void {}

  leave(): void {}

  stop(): void {
    this.#stopped = true;
  }

  onSaveState(listener: (state: SaveState) => void): void {
    this.#listener = listener;
  }
}
