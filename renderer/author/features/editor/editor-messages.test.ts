import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { editorMessages } from './editor-messages.ts';

/** Number → English, as the installed editor looks its words up. */
function installedMessages(): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const editor = 'node_modules/monaco-editor/esm/vs/editor';
  for (const file of globSync([`${editor}/contrib/**/*.js`, `${editor}/browser/widget/diffEditor/**/*.js`])) {
    for (const [, index, , text] of readFileSync(file, 'utf8').matchAll(/localize2?\((\d+), *(["'])(.*?)(?<!\\)\2/g)) {
      found.set(Number(index), text ?? '');
    }
  }
  return found;
}

it('translates the words that the installed editor has under these numbers', () => {
  const installed = installedMessages();
  const wrong = editorMessages.filter(([index, english]) => installed.get(index) !== english);
  expect(wrong.map(([index, english]) => ({ index, english, installed: installed.get(index) }))).toEqual([]);
});
