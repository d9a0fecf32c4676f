/** A `:::question` as the Markdown says it: stem, answer part, blanks and notes, each with its place. */
import type { Token, Tokens } from 'marked';
import type {
  AnswerPart,
  BlankSource,
  Fragment,
  ListItem,
  QuestionSource,
  TaskItem,
} from '../course/question-source.ts';
import type { ContainerPart } from './containers.ts';
import { locate, pass, report, type BlankDraft, type Context, type Finisher } from './draft.ts';
import { messages } from './messages.ts';
import { passDelimiterRow, readAlert, renderBlocks, type Alert } from './render-block.ts';
import { enterToken, readBody, renderItem, type BodyItem, type TokenItem } from './render-body.ts';
import { plainText, renderInline } from './render-inline.ts';

interface FragmentDraft {
  readonly html: string;
  readonly text: string;
  readonly offset: number;
}

type NoteName = keyof QuestionSource['notes'];
type Notes = Record<NoteName, string | null>;
type AnswerDraft = (finish: Finisher) => AnswerPart;

interface StemDraft {
  readonly fragment: FragmentDraft;
  readonly blanks: readonly BlankDraft[];
  readonly image: string | null;
}

const noteNames: ReadonlySet<string> = new Set(['hint', 'correct', 'incorrect', 'explanation', 'answer']);

function isNoteName(name: string): name is NoteName {
  return noteNames.has(name);
}

const emptyCheckbox = /^\[[ xX]\][ \t]*$/;
const noAnswer: AnswerDraft = () => ({ kind: 'none' });

function isTask(item: Tokens.ListItem): boolean {
  return item.task || emptyCheckbox.test(item.text);
}

export type AnswerKind = AnswerPart['kind'];

/** What a block may be as an answer part; `none` for everything else. */
export function kindOf(token: Token): AnswerKind {
  if (token.type === 'table') return 'table';
  if (token.type !== 'list') return 'none';
  const list = token as Tokens.List; // checked above; marked's union does not narrow
  if (list.items.some(isTask)) return 'task-list';
  return list.ordered ? 'ordered-list' : 'bullet-list';
}

/** What the `type` attribute asks for; a task list where it asks for nothing. */
const wantedKinds: ReadonlyMap<string, AnswerKind> = new Map([
  ['match', 'table'],
  ['order', 'ordered-list'],
  ['scale', 'ordered-list'],
  ['categorize', 'bullet-list'],
  ['essay', 'none'],
]);

/** What the `type` attribute asks for; a task list where it asks for nothing. */
function wantedKind(attributes: Readonly<Record<string, string>>): AnswerKind {
  return wantedKinds.get(attributes['type'] ?? '') ?? 'task-list';
}

function finished(finish: Finisher, draft: FragmentDraft): Fragment {
  return { html: finish.html(draft.html), text: draft.text, place: finish.place(draft.offset) };
}

/** Inline HTML where one paragraph is all there is. */
function compactHtml(context: Context, tokens: readonly Token[]): string {
  const [first, ...rest] = tokens.filter((token) => token.type !== 'space');
  if (first?.type === 'paragraph' && rest.length === 0) return renderInline(context, first.tokens ?? []).trim();
  return renderBlocks(context, tokens).trim();
}

function strip(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token) => token.type !== 'checkbox');
}

/** The check box belongs to the list, not to the option's text. */
function withoutCheckbox(item: Tokens.ListItem): readonly Token[] {
  if (emptyCheckbox.test(item.text)) return [];
  return strip(item.tokens).map((token) =>
    token.type === 'paragraph' ? { ...token, tokens: [...strip(token.tokens ?? [])] } : token,
  );
}

function isFeedback(context: Context, token: Token): boolean {
  // Narrowed by its type; marked's union does not narrow by itself.
  return token.type === 'blockquote' && readAlert(context, token as Tokens.Blockquote) === null;
}

function readTask(context: Context, item: Tokens.ListItem): (finish: Finisher) => TaskItem {
  const offset = locate(context, item.raw);
  pass(context, /^\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]/.exec(item.raw)?.[0] ?? '');
  const tokens = withoutCheckbox(item);
  const content = tokens.filter((token) => !isFeedback(context, token));
  const quotes = tokens.filter((token) => isFeedback(context, token)) as Tokens.Blockquote[]; // by isFeedback
  const draft = { html: compactHtml(context, content), text: plainText(content), offset };
  const feedback = quotes.map((quote) => compactHtml(context, quote.tokens)).join('\n');
  const checked = item.checked ?? /^\[[xX]\]/.test(item.text);
  return (finish) => ({
    ...finished(finish, draft),
    checked,
    feedback: feedback === '' ? null : finish.html(feedback),
  });
}

function readItem(context: Context, item: Tokens.ListItem): (finish: Finisher) => ListItem {
  const offset = locate(context, item.raw);
  const content = item.tokens.filter((token) => token.type !== 'list');
  const lists = item.tokens.filter((token): token is Tokens.List => token.type === 'list');
  const draft = { html: compactHtml(context, content), text: plainText(content), offset };
  const children = lists
    .flatMap((list) => list.items)
    .map((child) => ({
      offset: locate(context, child.raw),
      html: compactHtml(context, child.tokens),
      text: plainText(child.tokens),
    }));
  return (finish) => ({
    ...finished(finish, draft),
    children: children.map((child) => finished(finish, child)),
  });
}

function readCell(context: Context, cell: Tokens.TableCell): FragmentDraft {
  const offset = locate(context, cell.text);
  return { offset, html: renderInline(context, cell.tokens), text: plainText(cell.tokens) };
}

function readTable(context: Context, table: Tokens.Table): AnswerDraft {
  const start = context.cursor;
  passDelimiterRow(context);
  if (context.cursor === start) context.cursor = context.limit;
  const rows = table.rows.map((row) => row.map((cell) => readCell(context, cell)));
  return (finish) => ({ kind: 'table', rows: rows.map((row) => row.map((cell) => finished(finish, cell))) });
}

function readAnswer(context: Context, item: TokenItem): AnswerDraft {
  enterToken(context, item);
  const kind = kindOf(item.token);
  if (kind === 'table') return readTable(context, item.token as Tokens.Table); // by kindOf
  const { items } = item.token as Tokens.List; // by kindOf
  if (kind === 'task-list') {
    const tasks = items.map((entry) => readTask(context, entry));
    return (finish) => ({ kind, items: tasks.map((task) => task(finish)) });
  }
  const entries = items.map((entry) => readItem(context, entry));
  const listKind = kind === 'ordered-list' ? kind : 'bullet-list';
  return (finish) => ({ kind: listKind, items: entries.map((entry) => entry(finish)) });
}

function noteOf(context: Context, item: BodyItem): { readonly name: NoteName; readonly alert: Alert } | null {
  if (item.kind !== 'token' || item.token.type !== 'blockquote') return null;
  const alert = readAlert(context, item.token as Tokens.Blockquote); // checked above
  return alert && isNoteName(alert.name) ? { name: alert.name, alert } : null;
}

function textOf(item: BodyItem): string {
  return item.kind === 'token' ? plainText([item.token]) : '';
}

/** Everything that is neither the answer part nor a note, wherever it stands. */
class StemBuilder {
  private readonly blanks: BlankDraft[] = [];
  private readonly html: string[] = [];
  private readonly texts: string[] = [];
  private offset: number | null = null;
  private image: string | null = null;
  private readonly context: Context;

  constructor(context: Context) {
    this.context = context;
  }

  add(item: BodyItem): void {
    const { context } = this;
    this.offset ??= item.kind === 'token' ? item.start : item.part.start;
    const images = context.draft.images.length;
    context.blanks = this.blanks;
    this.html.push(this.render(item));
    context.blanks = null;
    this.texts.push(textOf(item));
    if (context.draft.images.length > images) this.image = context.draft.images.at(-1)?.target ?? null;
  }

  finish(fallbackOffset: number): StemDraft {
    const text = this.texts.filter((part) => part !== '').join(' ');
    const offset = this.offset ?? fallbackOffset;
    return { fragment: { html: this.html.join('').trim(), text, offset }, blanks: this.blanks, image: this.image };
  }

  private render(item: BodyItem): string {
    if (item.kind === 'token' || item.part.name !== 'question') return renderItem(this.context, item);
    report(this.context, item.part.start, messages.questionNested());
    return '';
  }
}

/** Which of the body's blocks is the answer part; -1 when none is. */
export function answerIndex(kinds: readonly AnswerKind[], attributes: Readonly<Record<string, string>>): number {
  const wanted = wantedKind(attributes);
  return wanted === 'none' ? -1 : kinds.lastIndexOf(wanted);
}

/** Reads the question into the context's draft; the result waits for the question's place in the module. */
export function readQuestion(context: Context, part: ContainerPart): (finish: Finisher) => QuestionSource {
  const { id, values } = part.attributes;
  const items = readBody(context, part.body.start, part.body.end, 'question');
  const kinds = items.map((item) => (item.kind === 'token' ? kindOf(item.token) : 'none'));
  const answerAt = answerIndex(kinds, values);
  const stem = new StemBuilder(context);
  const notes: Notes = { hint: null, correct: null, incorrect: null, explanation: null, answer: null };
  let answer = noAnswer;
  items.forEach((item, index) => {
    const note = noteOf(context, item);
    if (note && item.kind === 'token') {
      enterToken(context, item);
      pass(context, note.alert.marker);
      notes[note.name] = (notes[note.name] ?? '') + renderBlocks(context, note.alert.body);
    } else if (index === answerAt && item.kind === 'token') answer = readAnswer(context, item);
    else stem.add(item);
  });
  const read = stem.finish(part.start);
  return (finish) => assemble(finish, part, { id, values, stem: read, answer, notes });
}

interface QuestionDraft {
  readonly id: string | null;
  readonly values: Readonly<Record<string, string>>;
  readonly stem: StemDraft;
  readonly answer: AnswerDraft;
  readonly notes: Notes;
}

function assemble(finish: Finisher, part: ContainerPart, draft: QuestionDraft): QuestionSource {
  const blanks = draft.stem.blanks.map((blank): BlankSource => ({ raw: blank.raw, place: finish.place(blank.offset) }));
  const note = (html: string | null) => (html === null || html.trim() === '' ? null : finish.html(html.trim()));
  const { hint, correct, incorrect, explanation, answer } = draft.notes;
  return {
    id: draft.id,
    place: finish.place(part.start),
    attributes: draft.values,
    stem: finished(finish, draft.stem.fragment),
    answer: draft.answer(finish),
    blanks,
    image: draft.stem.image,
    notes: {
      hint: note(hint),
      correct: note(correct),
      incorrect: note(incorrect),
      explanation: note(explanation),
      answer: note(answer),
    },
  };
}
