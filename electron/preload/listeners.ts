/** Functions that want to be told; each can take itself off the list. */
export interface Listeners<A extends readonly unknown[], R> {
  /** Returns the function that ends the subscription. */
  add(listener: (...args: A) => R): () => void;
  /** Calls each one; the answers of those that did not throw, in order of subscription. */
  tell(...args: A): readonly R[];
}

/** One listener's failure is its own: it surfaces as an uncaught error of the window, and the others are told all the same. */
export function createListeners<A extends readonly unknown[], R>(): Listeners<A, R> {
  const entries = new Set<{ readonly listener: (...args: A) => R }>();
  return {
    add: (listener) => {
      const entry = { listener };
      entries.add(entry);
      return () => void entries.delete(entry);
    },
    tell: (...args) => {
      const answers: R[] = [];
      for (const { listener } of entries) {
        try {
          answers.push(listener(...args));
        } catch (error) {
          queueMicrotask(() => {
            throw error;
          });
        }
      }
      return answers;
    },
  };
}
