import { contract } from '#shared/contract/contract.ts';
import type { Topic } from '#shared/contract/define.ts';
import type { BackendContext } from './context.ts';

/** Milliseconds between two looks: soon enough for somebody who works in two windows, and nothing that a battery feels. */
const lookEvery = 1_500;

export const allTopics: readonly Topic[] = [...new Set(Object.values(contract).flatMap((method) => method.topics))];

/**
 * Another program on the same library: what it writes makes everything that this one shows stale. SQLite counts such writes
 * for each connection, so a look costs no reading of the library. Returns the function that ends it.
 */
export function watchOtherPrograms(context: BackendContext): () => void {
  const { library, ports } = context;
  let seen = count();
  let opened = library.current();

  function count(): number | null {
    const current = library.current();
    return current.state === 'ok' ? current.library.foreignWrites() : null;
  }

  function look(): void {
    try {
      const now = count();
      // A restored backup is another connection with a count of its own, and was announced by the command.
      const isSame = library.current() === opened;
      opened = library.current();
      if (isSame && now !== seen) context.publish({ type: 'changed', topics: allTopics, courseId: null });
      seen = now;
    } catch (error) {
      ports.log.error('look-failed', { error: error instanceof Error ? error.name : typeof error });
    }
  }

  const timer = setInterval(look, lookEvery);
  timer.unref();
  return () => clearInterval(timer);
}
