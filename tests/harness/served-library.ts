/** A library as another program has it open: its own process, spoken to as its page speaks to it. */
import type { AjarEvent } from '#shared/contract/events.ts';
import type { InputOf, MethodName, OutputOf } from '#shared/contract/contract.ts';
import type { ContractError, Result } from '#shared/contract/result.ts';
import { serveAjar } from './cli.ts';

export interface ServedLibrary {
  /** The method's value; throws `Refused` for its error. */
  call<M extends MethodName>(name: M, input: InputOf<M>): Promise<OutputOf<M>>;
  /** Resolves when the other program listens; then the first event that is wanted comes from `next`. */
  listen(): Promise<{ next(isWanted: (event: AjarEvent) => boolean): Promise<AjarEvent> }>;
  stop(): Promise<void>;
}

export class Refused extends Error {
  readonly error: ContractError;
  constructor(name: string, error: ContractError) {
    super(`${name}: ${error.code}: ${error.message.en}`);
    this.error = error;
  }
}

export async function serveLibrary(libraryDir: string): Promise<ServedLibrary> {
  const served = await serveAjar(libraryDir);
  const { origin, hash } = new URL(served.url);
  const headers = { 'x-ajar-token': new URLSearchParams(hash.slice(1)).get('token') ?? '', origin };
  const ending = new AbortController();
  return {
    async call<M extends MethodName>(name: M, input: InputOf<M>): Promise<OutputOf<M>> {
      const response = await fetch(`${origin}/api/call`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ name, input }),
      });
      const result = (await response.json()) as Result<unknown>; // the route's answer
      if (!result.ok) throw new Refused(name, result.error);
      return result.value as OutputOf<M>; // checked by the other program
    },
    async listen() {
      const response = await fetch(`${origin}/api/events`, { headers, signal: ending.signal });
      return { next: (isWanted) => nextEvent(response, isWanted) };
    },
    async stop() {
      ending.abort();
      await served.stop();
    },
  };
}

async function nextEvent(response: Response, isWanted: (event: AjarEvent) => boolean): Promise<AjarEvent> {
  let rest = '';
  for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    const events = lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as AjarEvent);
    const found = events.find(isWanted);
    if (found) return found;
  }
  throw new Error('the other program closed its stream of events');
}
