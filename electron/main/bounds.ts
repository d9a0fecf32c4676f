export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const minimumSize = { width: 960, height: 600 } as const;
const preferredSize = { width: 1366, height: 860 } as const;
/** So much of the title bar must be on a display that the window can be moved, in pixels. */
const graspable = { width: 120, height: 32 } as const;

/**
 * Where the window opens: where it was, when that place still exists; else centred on the first display. `displays` are
 * work areas, the primary one first.
 */
export function windowBounds(remembered: Rectangle | null, displays: readonly Rectangle[]): Rectangle {
  const primary = displays[0] ?? { x: 0, y: 0, ...preferredSize };
  if (remembered === null) return centred(preferredSize, primary);
  const home = displays.find((display) => isGraspable(remembered, display));
  if (home === undefined) return centred(remembered, primary);
  return { x: remembered.x, y: remembered.y, ...fitted(remembered, home) };
}

/** A little below and to the right, so that both can be seen. */
export function besideOf({ x, y, width, height }: Rectangle): Rectangle {
  return { x: x + graspable.height, y: y + graspable.height, width, height };
}

function isGraspable(window: Rectangle, display: Rectangle): boolean {
  const overlap = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x);
  const topInside = window.y >= display.y && window.y + graspable.height <= display.y + display.height;
  return overlap >= graspable.width && topInside;
}

type Size = Pick<Rectangle, 'width' | 'height'>;

function fitted(size: Size, display: Rectangle): Size {
  return {
    width: side(size.width, minimumSize.width, display.width),
    height: side(size.height, minimumSize.height, display.height),
  };
}

function side(wanted: number, least: number, most: number): number {
  return Math.max(Math.min(wanted, most), Math.min(least, most));
}

function centred(size: Size, display: Rectangle): Rectangle {
  const { width, height } = fitted(size, display);
  return {
    x: display.x + Math.round((display.width - width) / 2),
    y: display.y + Math.round((display.height - height) / 2),
    width,
    height,
  };
}
