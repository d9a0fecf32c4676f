import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextEdit } from '../course/problem.ts';
import { readModule } from '../markdown/read-module.ts';
import { parseQuestion } from '../quiz/parse-question.ts';
import { questionTypes } from '../quiz/recognise-type.ts';
import { editQuestion } from './edit-question.ts';
import type { FormEdit, FormValues, QuestionForm } from './form.ts';
import { applyEdits } from './lf-text.ts';
import { randomDocument, randomEdit } from './random-questions.ts';
import { readQuestionForm } from './read-form.ts';
import { wishedValues } from './wish.ts';

function formAt(text: string, offset: number): QuestionForm {
  const read = readQuestionForm(text, offset);
  if (read.kind !== 'form') throw new Error(`${JSON.stringify(read)} in\n${text}`);
  return read.form;
}

/** Edits that take the given ones back. */
function inverse(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return edits.map(({ start, end, text: added }) => {
    const at = start + shift;
    shift += added.length - (end - start);
    return { start: at, end: at + added.length, text: text.slice(start, end) };
  });
}

/** Codes of the errors that the compiler finds, sorted; chance may well wish for the same text twice. */
function errorsOf(text: string): readonly string[] {
  const document = readModule({ file: 'm.md', text });
  const questions = document.questions.flatMap((question) => parseQuestion(question, question.id ?? 'q').problems);
  return [...document.problems, ...questions]
    .filter(({ severity, code }) => severity === 'error' && !code.endsWith('-duplicate'))
    .map(({ code }) => code)
    .toSorted();
}

/** A type that the body alone showed may have been written down. */
function withoutType({ attributes: { type: _type, ...attributes }, ...values }: FormValues): unknown {
  return { ...values, attributes };
}

function edited(
  text: string,
  form: QuestionForm,
  edit: FormEdit,
): { readonly text: string; readonly edits: readonly TextEdit[] } {
  const result = editQuestion(text, form, edit);
  if (!result.ok) throw new Error(`${result.why}: ${JSON.stringify(edit)} in\n${text}`);
  return { text: applyEdits(text, result.edits), edits: result.edits };
}

// 1,000 edits; a busy machine takes longer than the usual limit.
describe('a question edited by its form', { timeout: 60_000 }, () => {
  it.each(questionTypes)('%s: says what was asked for, leaves everything else alone and can be undone', (type) => {
    const steps = randomDocument(type).chain((document) =>
      fc.tuple(fc.constant(document), fc.infiniteStream(fc.nat({ max: 2 ** 30 }))),
    );
    fc.assert(
      fc.property(steps, ([document, seeds]) => {
        let { text } = document;
        const undo: (readonly TextEdit[])[] = [];
        for (const [step, seed] of [...seeds.take(4)].entries()) {
          const form = formAt(text, document.offset);
          expect(form.values.type).toBe(type);
          const [edit] = fc.sample(randomEdit(form.values), { numRuns: 1, seed: seed + step * 7919 });
          if (edit === undefined) throw new Error('no edit');
          const next = edited(text, form, edit);
          const after = formAt(next.text, document.offset);
          expect(next.text.slice(0, form.start)).toBe(text.slice(0, form.start));
          expect(next.text.slice(after.end)).toBe(text.slice(form.end));
          const wish = wishedValues(form.values, edit);
          const expected = edit.kind === 'blank' ? { ...wish, stem: after.values.stem } : wish;
          expect(withoutType(after.values)).toEqual(withoutType(expected));
          expect(errorsOf(next.text)).toEqual(errorsOf(text));
          undo.push(inverse(text, next.edits));
          text = next.text;
        }
        for (const edits of undo.toReversed()) text = applyEdits(text, edits);
        expect(text).toBe(document.text);
      }),
      { numRuns: 25 },
    );
  });
});
