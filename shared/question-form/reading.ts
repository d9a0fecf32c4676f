/** One question cut into stem, answer part and notes, each with its lines. */
import type { QuestionSource } from '../course/question-source.ts';
import type { QuestionType } from '../course/compiled.ts';
import { readFrontMatter } from '../course/front-matter.ts';
import { findQuestions, layQuestionBody, type BlockLayout } from '../markdown/block-layout.ts';
import type { ContainerPart } from '../markdown/containers.ts';
import { answerIndex } from '../markdown/question.ts';
import { readModule } from '../markdown/read-module.ts';
import { recogniseType } from '../quiz/recognise-type.ts';
import { noteNames, type NoteName, type Unshown } from './form.ts';
import { part, wholeLines, type LineView } from './line-view.ts';

export interface Reading {
  readonly source: string;
  readonly container: ContainerPart;
  readonly type: QuestionType;
  /** As the compiler reads it. */
  readonly question: QuestionSource;
  /** All lines between the container's first and last line. */
  readonly body: LineView;
  /** Null without a stem. */
  readonly stem: LineView | null;
  readonly answer: BlockLayout | null;
  readonly notes: ReadonlyMap<NoteName, BlockLayout>;
}

export type Read = { readonly kind: 'reading'; readonly reading: Reading } | { readonly kind: Unshown };

export function questionsOf(text: string): readonly ContainerPart[] {
  return findQuestions(text, readFrontMatter(text).bodyStart);
}

interface Blocks {
  readonly stem: readonly BlockLayout[];
  readonly answer: BlockLayout | null;
  readonly notes: ReadonlyMap<NoteName, BlockLayout>;
}

function noteOf(block: BlockLayout): NoteName | null {
  return noteNames.find((name) => name === block.quote) ?? null;
}

/** Null when the stem is in several places or a note is there twice: one field could not stand for it. */
function sorted(blocks: readonly BlockLayout[], attributes: Readonly<Record<string, string>>): Blocks | null {
  const at = answerIndex(
    blocks.map(({ answer }) => answer),
    attributes,
  );
  const notes = new Map<NoteName, BlockLayout>();
  const stem: number[] = [];
  for (const [index, block] of blocks.entries()) {
    const note = noteOf(block);
    if (note !== null && notes.has(note)) return null;
    if (note !== null) notes.set(note, block);
    else if (index !== at) stem.push(index);
  }
  const first = stem[0] ?? 0;
  if (stem.some((index, position) => index !== first + position)) return null;
  return { stem: stem.flatMap((index) => blocks[index] ?? []), answer: blocks[at] ?? null, notes };
}

function linesOf(body: LineView, blocks: readonly BlockLayout[]): LineView | null {
  const [first] = blocks;
  const last = blocks.at(-1);
  return first === undefined || last === undefined ? null : part(body, first.first, last.end);
}

export function readQuestion(source: string, container: ContainerPart): Read {
  if (!container.isClosed) return { kind: 'unclosed' };
  if (!container.attributes.complete) return { kind: 'attributes' };
  // The body ends before the closing line; its last line break belongs to the text that the closing line needs.
  const { start, end } = container.body;
  const blocks = layQuestionBody(source.slice(start, end));
  const parts = blocks === null ? null : sorted(blocks, container.attributes.values);
  const text = source.slice(container.start, container.end);
  const [question, second] = readModule({ file: 'question.md', text }).questions;
  if (parts === null || question === undefined || second !== undefined) return { kind: 'layout' };
  const type = recogniseType(question);
  if (type === null) return { kind: 'type' };
  const body = wholeLines(source, start, end);
  const stem = linesOf(body, parts.stem);
  const reading = { source, container, type, question, body, stem, answer: parts.answer, notes: parts.notes };
  return { kind: 'reading', reading };
}
