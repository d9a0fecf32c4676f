/** From the text of a module to the form of one question in it. */
import type { ContainerPart } from '../markdown/containers.ts';
import type { AnswerInText } from './answer-part.ts';
import { answerReaders } from './answers.ts';
import { noteNames, type FormValues, type NoteName, type ReadForm, type Unshown } from './form.ts';
import { lfText, type LfText } from './lf-text.ts';
import { viewText } from './line-view.ts';
import { questionsOf, readQuestion, type Reading } from './reading.ts';
import { noteText } from './stem.ts';

/** One question of an LF text, with what is needed to change it. */
export interface OpenQuestion {
  readonly reading: Reading;
  readonly answer: AnswerInText;
  readonly values: FormValues;
}

function notesOf(reading: Reading): FormValues['notes'] {
  const notes: Partial<Record<NoteName, string>> = {};
  for (const name of noteNames) {
    const text = noteText(reading, name);
    if (text !== undefined) notes[name] = text;
  }
  return notes;
}

export function openQuestion(source: string, container: ContainerPart): OpenQuestion | Unshown {
  const read = readQuestion(source, container);
  if (read.kind !== 'reading') return read.kind;
  const { reading } = read;
  const answer = answerReaders[reading.type](reading);
  if (answer === null) return 'layout';
  const { question, stem, type } = reading;
  const values: FormValues = {
    type,
    id: question.id,
    attributes: question.attributes,
    stem: stem === null ? '' : viewText(stem),
    answer: answer.values,
    notes: notesOf(reading),
  };
  return { reading, answer, values };
}

function sourceOffsets(lf: LfText, part: ContainerPart): { readonly start: number; readonly end: number } {
  const [edit] = lf.toSource([{ start: part.start, end: part.end, text: '' }]);
  return { start: edit?.start ?? 0, end: edit?.end ?? 0 };
}

/** The form of the question around a place (UTF-16 offset) in a module's text. Never throws for what a text says. */
export function readQuestionForm(text: string, offset: number): ReadForm {
  const lf = lfText(text);
  const at = lf.fromSource(offset);
  const container = questionsOf(lf.text).find(({ start, end, isClosed }) => {
    const last = isClosed && end > start && lf.text[end - 1] === '\n' ? end - 1 : end;
    return start <= at && at <= last;
  });
  if (container === undefined) return { kind: 'none' };
  const range = sourceOffsets(lf, container);
  const opened = openQuestion(lf.text, container);
  if (typeof opened === 'string') return { kind: 'unshown', why: opened, ...range };
  return { kind: 'form', form: { values: opened.values, ...range } };
}
