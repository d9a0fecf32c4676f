/** Regions of a picture. */
import type { RegionShape } from '../course/compiled.ts';
import { parseShape } from '../quiz/hotspot/parse.ts';
import { oneEdit, type Change, type ReadsAnswer } from './answer-part.ts';
import type { FormEdit } from './form.ts';
import { smallestEdit } from './lf-text.ts';
import { setView, tidyItem, viewText, type LineView } from './line-view.ts';
import { addItem } from './list-part.ts';
import { newAnswer } from './new-answer.ts';
import type { Reading } from './reading.ts';
import { changeTasks, feedbackOf, readTasks, type Task } from './tasks.ts';

interface Region extends Task {
  readonly shape: RegionShape;
  /** Offset of the shape's name in the source, and its text. */
  readonly at: number;
  readonly written: string;
  readonly label: LineView;
}

const shapeText = /^(rect|circle)[ \t]*\(([^()]*)\)[ \t]*/i;

function regionOf(task: Task): Region | null {
  const view = task.text.text;
  const [first, ...rest] = view.lines;
  const match = shapeText.exec(viewText(view));
  const shape = match === null ? null : parseShape((match[1] ?? '').toLowerCase(), match[2] ?? '');
  if (match === null || shape === null || first === undefined || match[0].includes('\n')) return null;
  const label = { ...view, lines: [{ ...first, from: first.from + match[0].length }, ...rest] };
  return { ...task, shape, at: first.from, written: match[0].trimEnd(), label };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A tenth of a percent is finer than a pointer. */
export function roundedShape(shape: RegionShape): RegionShape {
  if (shape.kind === 'circle') {
    return { kind: 'circle', x: round(shape.x), y: round(shape.y), radius: round(shape.radius) };
  }
  const { x, y, width, height } = shape;
  return { kind: 'rect', x: round(x), y: round(y), width: round(width), height: round(height) };
}

function shapeWords(given: RegionShape): string {
  const shape = roundedShape(given);
  const numbers =
    shape.kind === 'circle' ? [shape.x, shape.y, shape.radius] : [shape.x, shape.y, shape.width, shape.height];
  return `${shape.kind}(${numbers.map((number) => `${String(number)}%`).join(', ')})`;
}

function changeRegions(reading: Reading, regions: readonly Region[], edit: FormEdit): Change {
  if (edit.kind === 'add-region') {
    const text = `${shapeWords(edit.shape)} ${tidyItem(edit.text)}`;
    if (regions.length === 0) return newAnswer(reading, `- [x] ${text}`);
    return addItem(
      regions.map(({ item }) => item),
      '[ ] ',
      text,
    );
  }
  if (edit.kind === 'part-text') {
    const region = regions[edit.at[0]];
    return region === undefined ? 'meaning' : oneEdit(setView(region.label, tidyItem(edit.text)));
  }
  if (edit.kind === 'shape') {
    const region = regions[edit.index];
    if (region === undefined) return 'meaning';
    const end = region.at + region.written.length;
    return oneEdit(smallestEdit(reading.source, region.at, end, shapeWords(edit.shape)));
  }
  return changeTasks(regions, edit) ?? 'meaning';
}

export const readRegions: ReadsAnswer = (reading) => {
  const tasks = readTasks(reading)?.map(regionOf);
  if (tasks === undefined || tasks.includes(null)) return null;
  const regions = tasks.flatMap((region) => region ?? []);
  const values = regions.map((region) => ({
    shape: region.shape,
    text: viewText(region.label),
    right: region.right,
    feedback: feedbackOf(region),
  }));
  return {
    values: { kind: 'regions', image: reading.question.image, regions: values },
    change: (edit) => changeRegions(reading, regions, edit),
  };
};
