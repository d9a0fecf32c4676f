/** The examples of the documents are what a trainer copies: all types are there, and nothing is to be said about any of them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readModule } from '#shared/markdown/read-module.ts';
import { parseQuestion } from '#shared/quiz/parse-question.ts';
import { questionTypes } from '#shared/quiz/recognise-type.ts';

function examplesOf(document: string) {
  const text = readFileSync(fileURLToPath(new URL(`../../docs/${document}`, import.meta.url)), 'utf8');
  const fences = [...text.matchAll(/^```markdown\n(.*?)^```$/gms)].map(([, example]) => example ?? '');
  return readModule({ file: '01-contoh.md', text: fences.join('\n') }).questions;
}

describe.each(['course-format.md', 'format-kursus.md'])('docs/%s', (document) => {
  const questions = examplesOf(document).map((source) => parseQuestion(source, source.id ?? ''));

  it('has examples that can be played as they stand', () => {
    expect(questions.flatMap(({ problems }) => problems)).toEqual([]);
    expect(questions.map(({ question }) => question?.type)).not.toContain(undefined);
  });

  it('shows every question type', () => {
    expect(new Set(questions.map(({ type }) => type))).toEqual(new Set(questionTypes));
  });
});
