import type { z } from 'zod';

/** What a command changes and what a query reads: commands invalidate the queries that share a topic. */
export type Topic =
  | 'settings'
  | 'courses'
  | 'course'
  | 'modules'
  | 'media'
  | 'jobs'
  | 'library'
  | 'releases'
  | 'rehearsals'
  | 'agencies'
  | 'ledger'
  | 'batches'
  | 'templates'
  | 'keys';

export interface Method<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'query' | 'command';
  readonly input: I;
  readonly output: O;
  readonly topics: readonly Topic[];
}

/** A method that changes nothing; `topics` are what its answer depends on. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  topics: readonly Topic[],
): Method<I, O> {
  return { kind: 'query', input, output, topics };
}

/** A method that changes something; `topics` are what it touches. */
export function command<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  topics: readonly Topic[],
): Method<I, O> {
  return { kind: 'command', input, output, topics };
}
