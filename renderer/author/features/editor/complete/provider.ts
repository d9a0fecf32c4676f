import type { editor, languages, Position } from 'monaco-editor/editor';
import { call, CallError } from '#author/bridge/client.ts';
import { readFrontMatter } from '#shared/course/front-matter.ts';
import { askCommand } from '../ask-commands.ts';
import { languageId } from '../language.ts';
import { monaco } from '../monaco.ts';
import { newQuestionId } from '../random-id.ts';
import { isIndonesian, toEditorSnippet } from '../snippets.ts';
import { bodyPlace, matterPlace, type CompletionPlace } from './completion-place.ts';
import { completionsAt, type Completion } from './completions.ts';
import { hoverAt } from './hover-at.ts';
import { breaksAround, placeKind, slashItems, slashMatches, slashStart, type SlashItem } from './slash-items.ts';
import { writingContextOf, type WritingContext } from './writing-context.ts';

const kinds: Readonly<Record<Completion['kind'], languages.CompletionItemKind>> = {
  file: monaco.languages.CompletionItemKind.File,
  word: monaco.languages.CompletionItemKind.Property,
  value: monaco.languages.CompletionItemKind.EnumMember,
  course: monaco.languages.CompletionItemKind.Reference,
};

const asSnippet = monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet;

function rangeTo(position: Position, start: number): InstanceType<typeof monaco.Range> {
  return new monaco.Range(position.lineNumber, start + 1, position.lineNumber, position.column);
}

/** With the position of each, because the widget sorts equals by their names. */
function inOrder(index: number): string {
  return String(index).padStart(4, '0');
}

function slashSuggestion(
  item: SlashItem,
  index: number,
  { locale, language }: WritingContext,
  { range, query }: { readonly range: InstanceType<typeof monaco.Range>; readonly query: string },
  [before, after]: readonly [string, string],
): languages.CompletionItem {
  const template = item.template?.[isIndonesian(language) ? 'id' : 'en'] ?? '';
  return {
    label: { label: item.label[locale], description: item.about[locale] },
    // Found by `slashMatches`; the widget's own search would find too much.
    filterText: query,
    sortText: inOrder(index),
    kind: monaco.languages.CompletionItemKind.Snippet,
    insertText: item.template ? before + toEditorSnippet(template, newQuestionId) + after : '',
    insertTextRules: asSnippet | monaco.languages.CompletionItemInsertTextRule.KeepWhitespace,
    range,
    ...(item.ask ? { command: { id: askCommand, title: item.label[locale], arguments: [item.ask] } } : {}),
  };
}

function slashMenu(
  model: editor.ITextModel,
  position: Position,
  start: number,
  context: WritingContext,
): languages.CompletionList {
  const text = model.getValue();
  const end = model.getOffsetAt(position);
  const at = end - (position.column - 1 - start);
  const kind = placeKind(text, end);
  if (kind === 'verbatim') return { suggestions: [] };
  const breaks = breaksAround(text, at, end);
  const query = text.slice(at, end);
  const allowed = slashItems.filter((item) => kind === 'prose' || item.inQuestion);
  const typed = { range: rangeTo(position, start), query };
  const found = slashMatches(allowed, query.slice(1));
  return {
    incomplete: true,
    suggestions: found.map((item, index) => slashSuggestion(item, index, context, typed, breaks)),
  };
}

/** Of front matter that lacks its end yet, the lines up to the first blank one count. */
function bodyStartLine(model: editor.ITextModel): number {
  if (!model.getLineContent(1).startsWith('---')) return 1;
  const { bodyLine } = readFrontMatter(model.getValue());
  if (bodyLine > 1) return bodyLine;
  const blank = model.getLinesContent().findIndex((line) => line.trim() === '');
  return blank < 0 ? model.getLineCount() + 1 : blank + 1;
}

function placeAt(model: editor.ITextModel, position: Position): CompletionPlace | null {
  const line = model.getLineContent(position.lineNumber).slice(0, position.column - 1);
  if (position.lineNumber >= bodyStartLine(model)) return bodyPlace(line);
  if (position.lineNumber === 1) return null;
  const above = model.getLinesContent().slice(1, position.lineNumber - 1);
  return matterPlace(line, above);
}

function suggestion(
  completion: Completion,
  index: number,
  range: InstanceType<typeof monaco.Range>,
): languages.CompletionItem {
  return {
    label: { label: completion.label, description: completion.about },
    sortText: inOrder(index),
    kind: kinds[completion.kind],
    insertText: completion.insert,
    range,
    ...(completion.insert.includes('$0') ? { insertTextRules: asSnippet } : {}),
    ...(completion.goesOn ? { command: { id: 'editor.action.triggerSuggest', title: '' } } : {}),
  };
}

monaco.languages.registerCompletionItemProvider(languageId, {
  triggerCharacters: ['/', '(', '{', '=', '"', ',', '!', '[', ' '],
  provideCompletionItems(model, position) {
    const context = writingContextOf(model);
    if (!context) return { suggestions: [] };
    const slash = slashStart(model.getLineContent(position.lineNumber).slice(0, position.column - 1));
    if (slash !== null) return slashMenu(model, position, slash, context);
    const place = placeAt(model, position);
    if (!place) return { suggestions: [] };
    const isInQuestion =
      place.kind === 'alert' && placeKind(model.getValue(), model.getOffsetAt(position)) === 'question';
    const range = rangeTo(position, place.start);
    return {
      suggestions: completionsAt(place, context, isInQuestion).map((one, index) => suggestion(one, index, range)),
    };
  },
});

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+\-.!|<>]/g, (sign) => `\\${sign}`);
}

/** Without it the hover has only its words. */
async function thumbnail(courseId: string, path: string): Promise<string | null> {
  try {
    return (await call('media.thumbnail', { courseId, path })).address;
  } catch (thrown) {
    if (thrown instanceof CallError) return null;
    throw thrown;
  }
}

monaco.languages.registerHoverProvider(languageId, {
  async provideHover(model, position) {
    const context = writingContextOf(model);
    if (!context) return null;
    const line = model.getLineContent(position.lineNumber);
    const place = position.lineNumber < bodyStartLine(model) ? 'matter' : 'body';
    const hover = hoverAt(line, position.column - 1, context, place);
    if (!hover) return null;
    const picture = hover.media === null ? null : await thumbnail(context.courseId, hover.media);
    const words = [{ value: `**${escaped(hover.title)}**` }, { value: escaped(hover.text) }];
    return {
      range: new monaco.Range(position.lineNumber, hover.start + 1, position.lineNumber, hover.end + 1),
      contents: picture === null ? words : [{ value: `![](${picture}|width=240)` }, ...words],
    };
  },
});
