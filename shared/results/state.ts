/**
 * The stored form of a learner's state, for SCORM's `suspend_data` and for local storage.
 *
 *     2;SEQUENCE;SEED;BEGUN:SPENT:SEEN:FINISHED;PLACE;MODULES;ANSWERS
 *
 * Numbers are base 36. A module is its four-character key and what `module-text.ts` writes of it. An answer is `.`, or `!` when
 * the learner asked for its verdict, the question's key and what the type's `stored.ts` writes. A question's key hashes id, type and
 * fingerprint: after the course is published again, the answers of unchanged questions are found and those of changed ones are
 * not.
 *
 * Nothing is left out while everything fits. When it does not, this goes first to last, each step only as far as needed, and
 * each first for the tests that were handed in and then for the rest:
 *
 * 1. `spelling`: a right text of a cloze becomes the accepted variant;
 * 2. `texts`: wrong texts of clozes are cut, all to the same length, and stay wrong; then only the verdict of each blank is kept;
 * 3. `essays`: essays are cut, all to the same length;
 * 4. `answers`: whole modules lose their answers: tests that were handed in (their scores stay), then lessons, then tests that
 *    are running, the one on the screen last;
 * 5. `all`: what is known of the modules.
 */
import type { CourseOutline, ModuleOutline } from '../course/compiled.ts';
import type { Play } from '../quiz/play.ts';
import { unshortened, type Shortening } from '../quiz/stored.ts';
import { currentQuestions } from './attempt.ts';
import type { CourseState, ModuleState, QuestionState } from './model.ts';
import { packModule, unpackModules } from './module-text.ts';
import { stateKeys } from './state-keys.ts';

/** The question types' own part: `play` of the player, or of every type. */
type PacksAnswers = Pick<Play, 'pack' | 'unpack'>;

const version = '2';

/** What had to be left out to fit; each but the first includes those before it. */
export type Loss = 'none' | 'spelling' | 'texts' | 'essays' | 'answers' | 'all';

export interface EncodedState {
  readonly text: string;
  readonly loss: Loss;
  /** Texts or answers were left out that the learner has not handed in. */
  readonly losesUnfinished: boolean;
}

/** The answers of one module. */
interface Part {
  readonly slug: string;
  /** `settled`: handed in. */
  readonly scope: 'settled' | 'open';
  /** Goes first when answers must go. */
  readonly worth: number;
  readonly write: (shortening: Shortening) => string;
}

type Shortenings = Readonly<Record<Part['scope'], Shortening>>;

function number36(value: number): string {
  return Math.round(value).toString(36);
}

function headOf(outline: CourseOutline, state: CourseState): string {
  const place = state.place === null ? '' : (stateKeys(outline).modules.get(state.place) ?? '');
  const times = [state.begunAt, state.spent, state.seenAt, state.finishedAt].map(number36).join(':');
  return [version, number36(state.sequence), number36(state.seed), times, place].join(';');
}

function modulesOf(outline: CourseOutline, state: CourseState): string {
  const keys = stateKeys(outline).modules;
  return outline.modules
    .map(({ slug }) => {
      const module = state.modules.get(slug);
      return module === undefined ? '' : `${keys.get(slug) ?? ''}${packModule(module)}`;
    })
    .join('');
}

function partOf(packs: PacksAnswers, outline: CourseOutline, state: CourseState, module: ModuleOutline): Part {
  const keys = stateKeys(outline).questions;
  const phase = state.modules.get(module.slug)?.attempt?.phase;
  const records = currentQuestions(module, state).flatMap((question) => {
    const known = state.answers.get(question.id);
    const packed = known === undefined ? null : packs.pack(question, known.answer);
    return known === undefined || packed === null
      ? []
      : [{ head: `${known.checked ? '!' : '.'}${keys.get(question.id) ?? ''}`, packed }];
  });
  const worth = phase === 'finished' ? 0 : phase === 'running' ? 2 : 1;
  return {
    slug: module.slug,
    scope: phase === 'finished' ? 'settled' : 'open',
    worth: worth + (module.slug === state.place ? 0.5 : 0),
    write: (shortening) => records.map(({ head, packed }) => head + packed(shortening)).join(''),
  };
}

/** The largest whole number from 1 to `most` that fits; 1 also when not even that does. */
function largest(most: number, fits: (limit: number) => boolean): number {
  let known = 1;
  let tooLarge = most + 1;
  while (tooLarge - known > 1) {
    const middle = Math.floor((known + tooLarge) / 2);
    if (fits(middle)) known = middle;
    else tooLarge = middle;
  }
  return known;
}

/** Tries one step of the ladder after the other. */
class Fitting {
  shortenings: Shortenings = { settled: unshortened, open: unshortened };
  loss: Loss = 'none';
  losesUnfinished = false;
  readonly #limit: number;
  #parts: readonly Part[];

  /** `limit`: characters for the answers. */
  constructor(parts: readonly Part[], limit: number) {
    this.#parts = parts;
    this.#limit = limit;
  }

  write(shortenings = this.shortenings): string {
    return this.#parts.map((part) => part.write(shortenings[part.scope])).join('');
  }

  fits(shortenings = this.shortenings): boolean {
    return this.write(shortenings).length <= this.#limit;
  }

  /** One step for one scope, unless everything fits already. */
  shorten(loss: Loss, scope: Part['scope'], change: Partial<Shortening>): void {
    if (this.fits()) return;
    const before = this.write();
    this.shortenings = this.#with(scope, change);
    if (this.write() !== before) this.#lost(loss, scope);
  }

  /** The same, with the largest number that fits. */
  cut(loss: Loss, scope: Part['scope'], field: 'blanks' | 'essays'): void {
    if (this.fits()) return;
    const most = this.write().length;
    const limit = largest(most, (tried) => this.fits(this.#with(scope, { [field]: tried })));
    this.shorten(loss, scope, { [field]: limit });
  }

  dropAnswers(): void {
    for (const part of [...this.#parts].sort((a, b) => a.worth - b.worth)) {
      if (this.fits()) return;
      if (part.write(unshortened) !== '') this.#lost('answers', part.scope);
      this.#parts = this.#parts.filter((other) => other !== part);
    }
  }

  #with(scope: Part['scope'], change: Partial<Shortening>): Shortenings {
    return { ...this.shortenings, [scope]: { ...this.shortenings[scope], ...change } };
  }

  #lost(loss: Loss, scope: Part['scope']): void {
    this.loss = loss;
    if (scope === 'open' && loss !== 'spelling') this.losesUnfinished = true;
  }
}

const scopes = ['settled', 'open'] as const;

function fitted(parts: readonly Part[], limit: number): Fitting {
  const fitting = new Fitting(parts, limit);
  for (const scope of scopes) fitting.shorten('spelling', scope, { spelling: 'accepted' });
  for (const scope of scopes) {
    fitting.cut('texts', scope, 'blanks');
    fitting.shorten('texts', scope, { blanks: 'verdict' });
  }
  for (const scope of scopes) fitting.cut('essays', scope, 'essays');
  fitting.dropAnswers();
  return fitting;
}

/** Writes the state in at most `limit` characters (at least 64). */
export function encodeState(
  packs: PacksAnswers,
  outline: CourseOutline,
  state: CourseState,
  limit: number,
): EncodedState {
  const head = headOf(outline, state);
  const modules = modulesOf(outline, state);
  const start = `${head};${modules};`;
  const losesAll = start.length > limit;
  if (losesAll) return { text: `${head};;`, loss: 'all', losesUnfinished: true };
  const parts = outline.modules.map((module) => partOf(packs, outline, state, module));
  const fitting = fitted(parts, limit - start.length);
  const { loss, losesUnfinished } = fitting;
  return { text: start + fitting.write(), loss, losesUnfinished };
}

function parse36(text: string | undefined): number | null {
  return text !== undefined && /^[0-9a-z]{1,8}$/.test(text) ? Number.parseInt(text, 36) : null;
}

function decodeModules(text: string, outline: CourseOutline): ReadonlyMap<string, ModuleState> {
  const stored = unpackModules(text);
  return new Map(
    [...stateKeys(outline).modules].flatMap(([slug, key]) => {
      const module = stored.get(key);
      return module === undefined ? [] : [[slug, module]];
    }),
  );
}

function decodeAnswers(packs: PacksAnswers, text: string, outline: CourseOutline): ReadonlyMap<string, QuestionState> {
  const keys = stateKeys(outline).questions;
  const questions = new Map(
    outline.modules.flatMap((module) => module.questions).map((question) => [keys.get(question.id) ?? '', question]),
  );
  const answers = new Map<string, QuestionState>();
  for (const record of text.match(/[.!][^.!]*/g) ?? []) {
    const question = questions.get(record.slice(1, 5));
    const answer = question === undefined ? null : packs.unpack(question, record.slice(5));
    if (question !== undefined && answer !== null)
      answers.set(question.id, { answer, checked: record.startsWith('!') });
  }
  return answers;
}

/** The sequence of a stored state, to tell the newer of two copies; null when the text is none. */
export function sequenceOf(text: string): number | null {
  const [head, sequence] = text.split(';', 2);
  return head === version ? parse36(sequence) : null;
}

/** Null when the text is empty, broken or of an unknown version; single broken records are passed over. Never throws. */
export function decodeState(packs: PacksAnswers, outline: CourseOutline, text: string): CourseState | null {
  const [head, sequenceText, seedText, times, place, modules, answers] = text.split(';');
  const sequence = parse36(sequenceText);
  const seed = parse36(seedText);
  if (head !== version || sequence === null || seed === null) return null;
  const [begunAt, spent, seenAt, finishedAt] = (times ?? '').split(':').map(parse36);
  return {
    sequence,
    begunAt: begunAt ?? 0,
    finishedAt: finishedAt ?? 0,
    spent: spent ?? 0,
    seenAt: seenAt ?? 0,
    seed: seed % 2 ** 31,
    place: [...stateKeys(outline).modules].find(([, key]) => key === place)?.[0] ?? null,
    modules: decodeModules(modules ?? '', outline),
    answers: decodeAnswers(packs, answers ?? '', outline),
  };
}
