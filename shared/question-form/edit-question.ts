/** From a wish of the form to edits of the text, checked by reading the result. */
import type { TextEdit } from '../course/problem.ts';
import type { Change } from './answer-part.ts';
import { conversionsOf, convert, convertedAnswer } from './convert.ts';
import type { EditResult, FormEdit, FormRegion, FormValues, QuestionForm } from './form.ts';
import { setAttribute } from './header.ts';
import { applyEdits, lfText } from './lf-text.ts';
import { openQuestion, type OpenQuestion } from './read-form.ts';
import { questionsOf } from './reading.ts';
import { setNote, setStem } from './stem.ts';
import { wishedValues } from './wish.ts';

function changeOf({ reading, values, answer }: OpenQuestion, edit: FormEdit): Change {
  if (edit.kind === 'stem') return setStem(reading, edit.text);
  if (edit.kind === 'note') return setNote(reading, edit.name, edit.text);
  if (edit.kind === 'attribute') {
    return setAttribute(reading.source, reading.container.start, edit.name, edit.value) ?? 'meaning';
  }
  if (edit.kind !== 'convert') return answer.change(edit);
  const isOffered = conversionsOf(values).some(({ to }) => to === edit.to);
  return isOffered ? convert(reading, values, edit.to, edit.words) : 'meaning';
}

function sortedEntries(record: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(record).toSorted(([left], [right]) => (left < right ? -1 : 1));
}

/** Everything that a form shows, as one text to compare. */
function printOf(values: FormValues): string {
  const notes = sortedEntries(values.notes);
  return JSON.stringify([values.type, values.id, sortedEntries(values.attributes), values.stem, values.answer, notes]);
}

/** Does the text say what was asked for, and nothing else? */
function isWish(before: FormValues, edit: FormEdit, after: FormValues): boolean {
  if (edit.kind === 'convert') {
    const answer = convertedAnswer(before, edit.to, edit.words);
    const { attributes } = after;
    return printOf({ ...before, type: edit.to, attributes, answer }) === printOf(after);
  }
  const wish = wishedValues(before, edit);
  const type = after.attributes['type'];
  // A type that only the body showed may have been written down to keep it.
  const attributes = type === undefined ? wish.attributes : { ...wish.attributes, type };
  const isCloze = wish.answer.kind === 'blanks';
  // The stem holds the blanks of a cloze and the picture of a hotspot.
  const stem = isCloze && edit.kind === 'blank' ? after.stem : wish.stem;
  const follows = edit.kind === 'stem' && (isCloze || wish.answer.kind === 'regions');
  if (follows && !isWithin(wish, after)) return false;
  return printOf({ ...wish, attributes, stem, answer: follows ? after.answer : wish.answer }) === printOf(after);
}

function regionsOf({ answer }: FormValues): readonly FormRegion[] {
  return answer.kind === 'regions' ? answer.regions : [];
}

/** A new stem may change the blanks or the picture, not the regions. */
function isWithin(wish: FormValues, after: FormValues): boolean {
  return JSON.stringify(regionsOf(wish)) === JSON.stringify(regionsOf(after));
}

function sorted(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.toSorted((left, right) => left.start - right.start || left.end - right.end);
}

interface Found {
  readonly opened: OpenQuestion;
  /** Which of the text's questions it is. */
  readonly index: number;
}

/** The question that the form shows, wherever it stands by now. */
function find(text: string, start: number, { values }: QuestionForm): Found | null {
  const all = questionsOf(text);
  const here = all.findIndex((container) => container.start === start);
  const moved = values.id === null ? -1 : all.findIndex(({ attributes }) => attributes.id === values.id);
  const index = all[here]?.attributes.id === values.id ? here : moved;
  const container = all[index];
  const opened = container === undefined ? 'layout' : openQuestion(text, container);
  return typeof opened === 'string' || printOf(opened.values) !== printOf(values) ? null : { opened, index };
}

/** Reads what the edits would leave behind. */
function isUnderstood(found: Found, edit: FormEdit, after: string): boolean {
  const { container, source } = found.opened.reading;
  const questions = questionsOf(after);
  const result = questions[found.index];
  const grown = after.length - source.length;
  if (questions.length !== questionsOf(source).length) return false;
  if (result?.start !== container.start || result.end !== container.end + grown) return false;
  const opened = openQuestion(after, result);
  return typeof opened !== 'string' && isWish(found.opened.values, edit, opened.values);
}

/**
 * The edits that make `text` say what the form was told. `form` may be older than `text`: when the question is no longer what the
 * form shows the result is `stale`, and nothing is written to a place that meanwhile belongs to something else.
 */
export function editQuestion(text: string, form: QuestionForm, edit: FormEdit): EditResult {
  const lf = lfText(text);
  const found = find(lf.text, lf.fromSource(form.start), form);
  if (found === null) return { ok: false, why: 'stale' };
  const change = changeOf(found.opened, edit);
  if (typeof change === 'string') return { ok: false, why: change };
  const edits = sorted(change);
  if (!isUnderstood(found, edit, applyEdits(lf.text, edits))) return { ok: false, why: 'meaning' };
  return { ok: true, edits: lf.toSource(edits) };
}
