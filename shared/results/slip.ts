/**
 * The result slip: how a learner's result comes back where there is no LMS. JSON in a file `.ajarslip`, described in
 * docs/result-slip.md. Its signature shows accidents and casual edits: the key stands in the package, so whoever takes the
 * package apart can sign anything.
 */
import type { CourseOutline } from '../course/compiled.ts';
import { hmacHex } from '../course/digest.ts';
import type { Answer } from '../quiz/answer.ts';
import type { CourseState } from './model.ts';
import { courseOutcome, isOver, type CourseOutcome } from './outcome.ts';

export interface SlipLearner {
  readonly name: string;
  readonly agency: string;
  /** '' when the learner gave none. */
  readonly nip: string;
}

export interface SlipModule {
  readonly slug: string;
  readonly done: boolean;
  /** Attempts begun; 0 for a lesson. */
  readonly attempts: number;
  /** Percent, or null. */
  readonly last: number | null;
  readonly best: number | null;
  /** ISO 8601 in UTC, whole seconds; null before the first hand-in. */
  readonly finishedAt: string | null;
}

/** An answer without its type, which the course knows. */
export type SlipAnswer = number | boolean | string | null | readonly (number | string | null)[];

/** What is signed. */
export interface SlipContent {
  readonly kind: 'ajar-result';
  readonly format: 1;
  readonly course: { readonly id: string; readonly version: string; readonly title: string };
  readonly learner: SlipLearner;
  readonly status: CourseOutcome['status'];
  /** Percent, or null. */
  readonly score: number | null;
  readonly begunAt: string | null;
  /** When the course was passed or completed; null before. */
  readonly finishedAt: string | null;
  /** When the slip was made. */
  readonly madeAt: string;
  /** Seconds learned over all sittings. */
  readonly spent: number;
  readonly modules: readonly SlipModule[];
  /** By question id: the answers of the latest attempts. */
  readonly answers: Readonly<Record<string, SlipAnswer>>;
}

export interface Slip extends SlipContent {
  /** HMAC-SHA-256 of the canonical content under the release's key, 64 hex digits. */
  readonly signature: string;
}

/** ISO 8601 in UTC out of seconds since 1970. */
function timeText(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/** Null out of 0 and null: not known, or not yet. */
function timeOrNull(seconds: number | null): string | null {
  return seconds === null || seconds === 0 ? null : timeText(seconds);
}

/** Every kind of answer has one field beside its type. */
function plainAnswer({ type: _type, ...rest }: Answer): SlipAnswer {
  return Object.values<SlipAnswer>(rest)[0] ?? null;
}

/** `now`: seconds since 1970. */
export function slipContent(
  outline: CourseOutline,
  state: CourseState,
  learner: SlipLearner,
  now: number,
): SlipContent {
  const { id, version, title } = outline;
  const { status, score } = courseOutcome(outline, state, outline.passMark);
  const modules = outline.modules.map(({ slug }): SlipModule => {
    const known = state.modules.get(slug);
    const { number = 0, last = null, best = null, finishedAt = null } = known?.attempt ?? {};
    return { slug, done: known?.done === true, attempts: number, last, best, finishedAt: timeOrNull(finishedAt) };
  });
  const answers = [...state.answers].map(([question, known]) => [question, plainAnswer(known.answer)] as const);
  return {
    kind: 'ajar-result',
    format: 1,
    course: { id, version, title },
    learner,
    status,
    score,
    begunAt: timeOrNull(state.begunAt),
    finishedAt: isOver(status) ? timeOrNull(state.finishedAt) : null,
    madeAt: timeText(now),
    spent: Math.round(state.spent),
    modules,
    answers: Object.fromEntries(answers),
  };
}

/**
 * JSON with the keys of every object in code-unit order: the same content gives the same text. Written by hand, because an
 * object has keys that look like numbers first, whatever the order in which they were put in.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}

/** `key`: the release's `slipKey`. */
export function signSlip(content: SlipContent, key: string): Slip {
  return { ...content, signature: hmacHex(key, canonicalJson(content)) };
}

/** Whether the slip is as the player of that release wrote it. */
export function isSlipGenuine({ signature, ...content }: Slip, key: string): boolean {
  return hmacHex(key, canonicalJson(content)) === signature;
}

/** No I, L, O, U: nobody takes one for another over the telephone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `K7QF-2M9X`: the first 40 bits of a signature, to compare at a glance. */
export function checkCode(signature: string): string {
  const bits = Number.parseInt(signature.slice(0, 10), 16);
  const digits = Array.from({ length: 8 }, (_, at) => alphabet.charAt(Math.floor(bits / 32 ** (7 - at)) % 32));
  return `${digits.slice(0, 4).join('')}-${digits.slice(4).join('')}`;
}
