/** Runs `work`; when the signal has aborted it, rejects with the signal's reason instead of Node's own `AbortError`. */
export async function withReason<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}
