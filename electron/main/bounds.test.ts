import { describe, expect, it } from 'vitest';
import { besideOf, windowBounds } from './bounds.ts';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const projector = { x: 1366, y: 0, width: 1920, height: 1080 };

describe('the window', () => {
  it('fills a small laptop on the first start, inside its work area', () => {
    expect(windowBounds(null, [laptop])).toEqual({ x: 0, y: 0, width: 1366, height: 728 });
  });

  it('is centred on a large display on the first start', () => {
    expect(windowBounds(null, [{ x: 0, y: 0, width: 1920, height: 1080 }])).toEqual({
      x: 277,
      y: 110,
      width: 1366,
      height: 860,
    });
  });

  it('does not hide the one beside which it opens', () => {
    const main = { x: 100, y: 50, width: 1200, height: 700 };
    expect(windowBounds(besideOf(main), [projector, { ...projector, x: 0 }])).toEqual({ ...main, x: 132, y: 82 });
  });

  it('opens where it was', () => {
    const remembered = { x: 1500, y: 100, width: 1200, height: 800 };
    expect(windowBounds(remembered, [laptop, projector])).toEqual(remembered);
  });

  it('comes back when the projector that it was on is gone', () => {
    const remembered = { x: 1500, y: 100, width: 1200, height: 700 };
    expect(windowBounds(remembered, [laptop])).toEqual({ x: 83, y: 14, width: 1200, height: 700 });
  });

  it('comes back when its title bar would be out of reach', () => {
    const above = { x: 100, y: -40, width: 1200, height: 700 };
    expect(windowBounds(above, [laptop]).y).toBeGreaterThanOrEqual(0);
    const aside = { x: 1300, y: 100, width: 1200, height: 700 };
    expect(windowBounds(aside, [laptop]).x).toBeLessThan(1000);
  });

  it('is never smaller than its contents need, nor larger than its display', () => {
    expect(windowBounds({ x: 0, y: 0, width: 10, height: 10 }, [laptop])).toMatchObject({ width: 960, height: 600 });
    expect(windowBounds({ x: 0, y: 0, width: 9_000, height: 9_000 }, [laptop])).toMatchObject(laptop);
  });

  it('opens even when no display is known', () => {
    expect(windowBounds(null, [])).toEqual({ x: 0, y: 0, width: 1366, height: 860 });
  });
});
