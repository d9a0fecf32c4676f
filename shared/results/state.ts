/**
 * The stored form of a learner's state, for SCORM's `suspend_data` and for local storage.
 *
 *     2;SEQUENCE;SEED;BEGUN:SPENT:SEEN;PLACE;MODULE.MODULE…;ANSWER.ANSWER…
 *
 * Numbers are base 36. A module is its four-character key, `s` (started) or `d` (done) and, for a test,
 * `r` (running) or `f` (finished) and `NUMBER:DEADLINE:LAST:BEST:FINISHED`. An answer is its question's key, `!` when checked,
 * and the packed answer. A question's key hashes id, type and fingerprint: after the course is published again, the
 * answers of unchanged questions are found and those of changed ones are not.
 */
import type { CourseOutline, QuestionOutline } from '../course/compiled.ts';
import { currentQuestions } from './attempt.ts';
import { longestText, packAnswer, unpackAnswer } from './answer-text.ts';
import type { AttemptState, CourseState, ModuleState, QuestionState } from './model.ts';
import { uniqueKeys } from './short-hash.ts';

const version = '2';

/** Text limits tried one after the other when the state does not fit. */
const textLimits = [longestText, 60, 30, 12, 4];

/** What had to be left out to fit: nothing, the ends of typed texts, the answers of finished tests, all answers, everything. */
export type Loss = 'none' | 'texts' | 'finished-answers' | 'answers' | 'all';

export interface EncodedState {
  readonly text: string;
  readonly loss: Loss;
}

interface Keys {
  readonly modules: ReadonlyMap<string, string>;
  readonly questions: ReadonlyMap<string, string>;
}

function questionName(question: QuestionOutline): string {
  return `${question.id}\n${question.type}\n${question.fingerprint}`;
}

function keysOf(outline: CourseOutline): Keys {
  const questions = outline.modules.flatMap((module) => module.questions);
  return {
    modules: uniqueKeys(outline.modules.map((module) => module.slug)),
    questions: uniqueKeys(questions.map(questionName)),
  };
}

function number36(value: number | null): string {
  return value === null ? '' : Math.round(value).toString(36);
}

function percentText(value: number | null): string {
  return value === null ? '' : number36(value * 100);
}

function encodeModule(key: string, module: ModuleState): string {
  const head = `${key}${module.done ? 'd' : 's'}`;
  if (module.attempt === null) return head;
  const { number, phase, deadline, last, best, finishedAt } = module.attempt;
  const fields = [number36(number), number36(deadline), percentText(last), percentText(best), number36(finishedAt)];
  return `${head}${phase === 'running' ? 'r' : 'f'}${fields.join(':')}`;
}

function encodeModules(outline: CourseOutline, state: CourseState, keys: Keys): string {
  return outline.modules
    .flatMap(({ slug }) => {
      const module = state.modules.get(slug);
      return module === undefined ? [] : [encodeModule(keys.modules.get(slug) ?? '', module)];
    })
    .join('.');
}

type Keep = 'all' | 'unfinished' | 'none';

function encodeAnswers(outline: CourseOutline, state: CourseState, keys: Keys, textLimit: number, keep: Keep): string {
  if (keep === 'none') return '';
  return outline.modules
    .filter(({ slug }) => keep === 'all' || state.modules.get(slug)?.attempt?.phase !== 'finished')
    .flatMap((module) => currentQuestions(module, state))
    .flatMap((question) => {
      const known = state.answers.get(question.id);
      if (known === undefined || known.answer.type !== question.type) return [];
      const key = keys.questions.get(questionName(question)) ?? '';
      return [`${key}${known.checked ? '!' : ''}${packAnswer(known.answer, textLimit)}`];
    })
    .join('.');
}

function longestKept(state: CourseState): number {
  return Math.max(
    0,
    ...[...state.answers.values()].flatMap(({ answer }) =>
      answer.type === 'cloze' ? answer.values.map((value) => value.length) : [],
    ),
  );
}

/**
 * Writes the state in at most `limit` characters (at least 64). When it does not fit, typed texts are cut to 60, 30, 12 and 4
 * characters; then the answers of finished tests are left out (their scores stay), then all answers, then the rest.
 */
export function encodeState(outline: CourseOutline, state: CourseState, limit: number): EncodedState {
  const keys = keysOf(outline);
  const place = state.place === null ? '' : (keys.modules.get(state.place) ?? '');
  const times = [state.begunAt, state.spent, state.seenAt].map(number36).join(':');
  const head = [version, number36(state.sequence), number36(state.seed), times, place].join(';');
  const modules = encodeModules(outline, state, keys);
  const attempt = (textLimit: number, keep: Keep) =>
    `${head};${modules};${encodeAnswers(outline, state, keys, textLimit, keep)}`;
  const longest = longestKept(state);
  for (const textLimit of textLimits) {
    const text = attempt(textLimit, 'all');
    if (text.length <= limit) return { text, loss: textLimit >= longest ? 'none' : 'texts' };
  }
  const shortest = textLimits[textLimits.length - 1] ?? 0;
  const unfinished = attempt(shortest, 'unfinished');
  if (unfinished.length <= limit) return { text: unfinished, loss: 'finished-answers' };
  const bare = attempt(shortest, 'none');
  if (bare.length <= limit) return { text: bare, loss: 'answers' };
  return { text: `${head};;`, loss: 'all' };
}

function parse36(text: string | undefined): number | null {
  return text !== undefined && /^[0-9a-z]{1,8}$/.test(text) ? Number.parseInt(text, 36) : null;
}

function parsePercent(text: string | undefined): number | null {
  const value = parse36(text);
  return value === null || value > 10_000 ? null : value / 100;
}

function decodeAttempt(text: string): AttemptState | null {
  const fields = text.slice(1).split(':');
  const number = parse36(fields[0]);
  if (number === null || number < 1 || !/^[rf]/.test(text)) return null;
  return {
    number,
    phase: text.startsWith('r') ? 'running' : 'finished',
    deadline: parse36(fields[1]),
    last: parsePercent(fields[2]),
    best: parsePercent(fields[3]),
    finishedAt: parse36(fields[4]),
  };
}

function decodeModules(text: string, keys: Keys): Map<string, ModuleState> {
  const slugs = new Map([...keys.modules].map(([slug, key]) => [key, slug]));
  const modules = new Map<string, ModuleState>();
  for (const record of text.split('.')) {
    const slug = slugs.get(record.slice(0, 4));
    if (slug === undefined || !/^[sd]/.test(record.slice(4))) continue;
    modules.set(slug, { done: record.charAt(4) === 'd', attempt: decodeAttempt(record.slice(5)) });
  }
  return modules;
}

function decodeAnswers(text: string, outline: CourseOutline, keys: Keys): Map<string, QuestionState> {
  const questions = new Map(
    outline.modules.flatMap((module) => module.questions).map((q) => [keys.questions.get(questionName(q)) ?? '', q]),
  );
  const answers = new Map<string, QuestionState>();
  for (const record of text.split('.')) {
    const question = questions.get(record.slice(0, 4));
    if (question === undefined) continue;
    const checked = record.charAt(4) === '!';
    const answer = unpackAnswer(question.type, record.slice(checked ? 5 : 4));
    if (answer !== null) answers.set(question.id, { answer, checked });
  }
  return answers;
}

/** The sequence of a stored state, to tell the newer of two copies; null when the text is none. */
export function sequenceOf(text: string): number | null {
  const [head, sequence] = text.split(';', 2);
  return head === version ? parse36(sequence) : null;
}

/** Null when the text is empty, broken or of an unknown version; single broken records are passed over. Never throws. */
export function decodeState(outline: CourseOutline, text: string): CourseState | null {
  const [head, sequence, seed, times, place, modules, answers] = text.split(';');
  const parsedSequence = parse36(sequence);
  const parsedSeed = parse36(seed);
  if (head !== version || parsedSequence === null || parsedSeed === null) return null;
  const keys = keysOf(outline);
  const placeSlug = [...keys.modules].find(([, key]) => key === place)?.[0] ?? null;
  const [begunAt, spent, seenAt] = (times ?? '').split(':').map(parse36);
  return {
    sequence: parsedSequence,
    begunAt: begunAt ?? 0,
    spent: spent ?? 0,
    seenAt: seenAt ?? 0,
    seed: parsedSeed % 2 ** 31,
    place: placeSlug,
    modules: decodeModules(modules ?? '', keys),
    answers: decodeAnswers(answers ?? '', outline, keys),
  };
}
