/** Messages between a host and its heavy worker (a worker thread or a utility process). Structured-clone safe. */
import type { JobProgress } from '#shared/contract/events.ts';
import type { ContractError } from '#shared/contract/result.ts';
import type { HeavyResult, HeavyTask } from './tasks.ts';

export type ToHeavyWorker =
  /** `id` is the host's, unique in the worker's life; several tasks may run at once. */
  | { readonly type: 'run'; readonly id: number; readonly task: HeavyTask }
  /** Answered by `cancelled`, or by the result that was there already. */
  | { readonly type: 'cancel'; readonly id: number };

export type FromHeavyWorker =
  | { readonly type: 'progress'; readonly id: number; readonly progress: JobProgress }
  | { readonly type: 'result'; readonly id: number; readonly result: HeavyResult }
  /** `detail` is for the log (names and places in the code, no course text); empty for expected failures. */
  | {
      readonly type: 'error';
      readonly id: number;
      readonly error: ContractError;
      readonly detail: Readonly<Record<string, string>>;
    }
  | { readonly type: 'cancelled'; readonly id: number };
