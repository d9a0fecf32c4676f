import type { RegionShape } from '#shared/course/compiled.ts';

/** Percent of the picture's width and height. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const within = (value: number, low: number, high: number) => Math.min(Math.max(value, low), Math.max(low, high));

/** The rectangle between two corners, not smaller than a finger can see; null for a click. */
export function drawnShape(from: Point, to: Point): RegionShape | null {
  const x = within(Math.min(from.x, to.x), 0, 100);
  const y = within(Math.min(from.y, to.y), 0, 100);
  const width = within(Math.max(from.x, to.x), 0, 100) - x;
  const height = within(Math.max(from.y, to.y), 0, 100) - y;
  return width < 2 || height < 2 ? null : { kind: 'rect', x, y, width, height };
}

/** Moved, but never out of the picture. */
export function movedShape(shape: RegionShape, by: Point): RegionShape {
  if (shape.kind === 'circle') {
    return { ...shape, x: within(shape.x + by.x, 0, 100), y: within(shape.y + by.y, 0, 100) };
  }
  return {
    ...shape,
    x: within(shape.x + by.x, 0, 100 - shape.width),
    y: within(shape.y + by.y, 0, 100 - shape.height),
  };
}

/** Larger or smaller; the upper left corner (or the centre) stays. */
export function resizedShape(shape: RegionShape, by: Point): RegionShape {
  if (shape.kind === 'circle') {
    return { ...shape, radius: within(shape.radius + (Math.abs(by.x) >= Math.abs(by.y) ? by.x : by.y), 1, 100) };
  }
  return {
    ...shape,
    width: within(shape.width + by.x, 1, 100 - shape.x),
    height: within(shape.height + by.y, 1, 100 - shape.y),
  };
}
