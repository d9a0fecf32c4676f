import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RegionShape } from '#shared/course/compiled.ts';
import { parseShape } from '#shared/quiz/hotspot/parse.ts';
import { drawnShape, movedShape, resizedShape } from './region-shape.ts';

const whole = (shape: RegionShape) =>
  shape.kind === 'circle'
    ? parseShape('circle', `${String(shape.x)},${String(shape.y)},${String(shape.radius)}`)
    : parseShape('rect', [shape.x, shape.y, shape.width, shape.height].map(String).join(','));

const percent = fc.integer({ min: 0, max: 50 });
const size = fc.integer({ min: 1, max: 50 });
const shape: fc.Arbitrary<RegionShape> = fc.oneof(
  fc.record({ kind: fc.constant('rect' as const), x: percent, y: percent, width: size, height: size }),
  fc.record({ kind: fc.constant('circle' as const), x: percent, y: percent, radius: size }),
);
const step = fc.integer({ min: -200, max: 200 });
const point = fc.record({ x: step, y: step });

test('a region that is moved and resized stays one that the compiler can read', () => {
  fc.assert(
    fc.property(shape, point, point, (given, move, grow) => {
      expect(whole(movedShape(given, move))).not.toBeNull();
      expect(whole(resizedShape(given, grow))).not.toBeNull();
    }),
  );
});

test('a rectangle is drawn from any corner to the opposite one, and a click draws none', () => {
  expect(drawnShape({ x: 40, y: 120 }, { x: 10, y: 60 })).toEqual({
    kind: 'rect',
    x: 10,
    y: 60,
    width: 30,
    height: 40,
  });
  expect(drawnShape({ x: 40, y: 20 }, { x: 41, y: 20 })).toBeNull();
});
