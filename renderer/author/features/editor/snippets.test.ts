import { describe, expect, it } from 'vitest';
import type { Problem } from '#shared/course/problem.ts';
import { compileModule } from '#shared/packaging/compile.ts';
import { containerSnippets } from './container-snippets.ts';
import { questionSnippets, templateFor, toPlainText, type Snippet } from './snippets.ts';

const playable = ['single', 'multiple', 'true-false', 'cloze'];
const languages = ['id', 'en'];

function compile(snippet: Snippet, language: string) {
  const text = `---\ntitle: Uji\nkind: lesson\n---\n\n${toPlainText(templateFor(snippet, language), () => 'qabcd')}\n`;
  const mediaPaths = ['media/gambar.png', 'media/image.png'];
  return compileModule(
    { file: '01-uji.md', text },
    { language, passMark: 70, objectives: [], moduleFiles: ['01-uji.md'], mediaPaths },
  );
}
const errorsOf = (problems: readonly Problem[]) =>
  problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);

describe.each(languages)('a snippet that is inserted and left as it is, in %s', (language) => {
  it.each(questionSnippets.filter(({ id }) => playable.includes(id)))('is a question of its type: $id', (snippet) => {
    const { outline, problems } = compile(snippet, language);
    expect(errorsOf(problems)).toEqual([]);
    expect(outline.questions).toMatchObject([{ id: 'qabcd', type: snippet.id }]);
  });

  it.each(questionSnippets.filter(({ id }) => !playable.includes(id)))('is read without an error: $id', (snippet) => {
    expect(errorsOf(compile(snippet, language).problems)).toEqual([]);
  });

  it.each(containerSnippets)('is known to the parser: $id', (snippet) => {
    const { problems } = compile(snippet, language);
    expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
