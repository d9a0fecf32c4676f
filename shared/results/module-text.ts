/** The stored form of what is known of one module: a character of flags, then fields whose length the flags tell. */
import type { AttemptState, ModuleState } from './model.ts';
import { digits64, packDigits, packedLength, unpackDigits } from '../quiz/pack.ts';

const flags = { done: 1, attempt: 2, running: 4, deadline: 8, finished: 16 } as const;

/** Numbers of attempts, seconds since 1970, and percents in hundredths with none at 0. */
const counts = [4096];
const seconds = [2 ** 33];
const results = [10_002, 10_002, 2 ** 33 + 1];

const centiPercent = (percent: number | null) => (percent === null ? 0 : Math.round(percent * 100) + 1);
const percentOf = (digit: number | undefined) => (digit === undefined || digit === 0 ? null : (digit - 1) / 100);

function packAttempt({ number, phase, deadline, last, best, finishedAt }: AttemptState): [number, string] {
  const finished = last !== null || best !== null || finishedAt !== null;
  const set =
    flags.attempt |
    (phase === 'running' ? flags.running : 0) |
    (deadline === null ? 0 : flags.deadline) |
    (finished ? flags.finished : 0);
  const fields = [
    packDigits([Math.min(number, 4095)], counts),
    deadline === null ? '' : packDigits([Math.ceil(deadline)], seconds),
    finished
      ? packDigits([centiPercent(last), centiPercent(best), finishedAt === null ? 0 : finishedAt + 1], results)
      : '',
  ];
  return [set, fields.join('')];
}

export function packModule({ done, attempt }: ModuleState): string {
  const [set, fields] = attempt === null ? [0, ''] : packAttempt(attempt);
  return digits64.charAt(set | (done ? flags.done : 0)) + fields;
}

type Take = (radices: readonly number[]) => readonly number[] | null;

function takeAttempt(set: number, take: Take): AttemptState | null {
  const number = take(counts)?.[0] ?? 0;
  const deadline = (set & flags.deadline) === 0 ? null : (take(seconds)?.[0] ?? null);
  const [last, best, finished = 0] = ((set & flags.finished) === 0 ? null : take(results)) ?? [];
  const phase = (set & flags.running) === 0 ? 'finished' : 'running';
  const finishedAt = finished === 0 ? null : finished - 1;
  return number < 1 ? null : { number, phase, deadline, last: percentOf(last), best: percentOf(best), finishedAt };
}

/** By key (four characters), in the order of the text; stops at the first thing that is no module. */
export function unpackModules(text: string): ReadonlyMap<string, ModuleState> {
  const modules = new Map<string, ModuleState>();
  let at = 0;
  const take: Take = (radices) => {
    const start = at;
    at += packedLength(radices);
    return unpackDigits(text.slice(start, at), radices);
  };
  while (at < text.length) {
    const key = text.slice(at, at + 4);
    const set = digits64.indexOf(text.charAt(at + 4) || ' ');
    if (set < 0) break;
    at += 5;
    const attempt = (set & flags.attempt) === 0 ? null : takeAttempt(set, take);
    modules.set(key, { done: (set & flags.done) !== 0, attempt });
  }
  return modules;
}

/** Characters of the longest record with its key. */
export const longestModule =
  4 + 1 + [counts, seconds, results].reduce((sum, radices) => sum + packedLength(radices), 0);
