/** Time as the workspace sees it; tests turn the hands themselves. */
export interface Scheduler {
  /** Milliseconds that only ever grow. */
  now(): number;
  /** Runs `task` once after `ms` milliseconds. Returns the function that prevents it. */
  after(ms: number, task: () => void): () => void;
}

export const browserScheduler: Scheduler = {
  now: () => performance.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};
