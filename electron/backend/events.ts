import type { AjarEvent } from '#shared/contract/events.ts';
import type { Log } from './ports.ts';

export interface EventHub {
  readonly publish: (event: AjarEvent) => void;
  /** Returns the function that ends the subscription. */
  readonly subscribe: (listener: (event: AjarEvent) => void) => () => void;
}

/** Tells every listener; one that throws does not keep the others from hearing. */
export function createEventHub(log: Log): EventHub {
  const listeners = new Set<(event: AjarEvent) => void>();
  return {
    publish(event) {
      for (const listener of listeners) {
        try {
          listener(event);
        } catch (error) {
          log.error('event-listener-failed', { error: error instanceof Error ? error.name : typeof error });
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
