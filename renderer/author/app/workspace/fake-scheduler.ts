import type { Scheduler } from './scheduler.ts';

interface Entry {
  readonly at: number;
  readonly task: () => void;
}

/** Lets every promise that is ready settle, without any clock. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}

/** A scheduler whose time passes only in `advance`. */
export class FakeScheduler implements Scheduler {
  private time = 0;
  private readonly entries = new Set<Entry>();

  now(): number {
    return this.time;
  }

  after(ms: number, task: () => void): () => void {
    const entry = { at: this.time + ms, task };
    this.entries.add(entry);
    return () => this.entries.delete(entry);
  }

  /** Timers that still wait. */
  get waiting(): number {
    return this.entries.size;
  }

  /** Passes `ms` milliseconds: runs what falls due, in order, and lets promises settle in between. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    for (let due = this.firstDue(end); due; due = this.firstDue(end)) {
      this.entries.delete(due);
      this.time = due.at;
      due.task();
      await settle();
    }
    this.time = end;
    await settle();
  }

  private firstDue(end: number): Entry | undefined {
    return [...this.entries].filter((entry) => entry.at <= end).sort((a, b) => a.at - b.at)[0];
  }
}
