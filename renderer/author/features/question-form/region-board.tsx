import { useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { useText } from '#author/i18n/text.tsx';
import type { RegionShape } from '#shared/course/compiled.ts';
import type { FormRegion } from '#shared/question-form/form.ts';
import { drawnShape, movedShape, resizedShape, type Point } from './region-shape.ts';
import { formTexts as texts } from './texts.ts';

export interface RegionBoardProps {
  readonly src: string;
  readonly regions: readonly FormRegion[];
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  readonly onDraw: (shape: RegionShape) => void;
  /** `goesOn`: one of several small steps, as the arrow keys make them. */
  readonly onShape: (index: number, shape: RegionShape, how: 'once' | 'goes-on') => void;
}

interface Drag {
  /** Null while a new region is drawn. */
  readonly index: number | null;
  readonly from: Point;
  readonly to: Point;
}

function place(shape: RegionShape): CSSProperties {
  if (shape.kind === 'circle') {
    const size = `${String(shape.radius * 2)}%`;
    return {
      left: `${String(shape.x)}%`,
      top: `${String(shape.y)}%`,
      width: size,
      aspectRatio: 1,
      translate: '-50% -50%',
      borderRadius: '50%',
    };
  }
  const { x, y, width, height } = shape;
  return { left: `${String(x)}%`, top: `${String(y)}%`, width: `${String(width)}%`, height: `${String(height)}%` };
}

function distance({ from, to }: Drag): Point {
  return { x: to.x - from.x, y: to.y - from.y };
}

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The picture with its regions: drawn and moved by pointer, moved and resized by the arrow keys. */
export function RegionBoard({ src, regions, selected, onSelect, onDraw, onShape }: RegionBoardProps): ReactElement {
  const text = useText();
  const board = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const pointOf = (event: PointerEvent): Point => {
    const { left, top, width, height } = board.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return { x: ((event.clientX - left) / width) * 100, y: ((event.clientY - top) / height) * 100 };
  };
  const begin = (event: PointerEvent<HTMLElement>, index: number | null) => {
    event.stopPropagation();
    board.current?.setPointerCapture(event.pointerId);
    const from = pointOf(event);
    setDrag({ index, from, to: from });
    if (index !== null) onSelect(index);
  };
  const end = () => {
    setDrag(null);
    if (drag === null) return;
    if (drag.index === null) {
      const shape = drawnShape(drag.from, drag.to);
      if (shape !== null) onDraw(shape);
      return;
    }
    const region = regions[drag.index];
    const by = distance(drag);
    if (region !== undefined && (by.x !== 0 || by.y !== 0)) onShape(drag.index, movedShape(region.shape, by), 'once');
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const by = arrows[event.key];
    const region = regions[index];
    if (by === undefined || region === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    onShape(index, event.shiftKey ? resizedShape(region.shape, by) : movedShape(region.shape, by), 'goes-on');
  };
  const shapeOf = (region: FormRegion, index: number) =>
    drag?.index === index ? movedShape(region.shape, distance(drag)) : region.shape;
  const drawn = drag?.index === null ? drawnShape(drag.from, drag.to) : null;
  return (
    <fieldset className="question-form-picture-frame" aria-label={text(texts.board)}>
      <div
        ref={board}
        className="question-form-board"
        role="presentation"
        onPointerDown={(event) => begin(event, null)}
        onPointerMove={(event) => {
          if (drag !== null) setDrag({ ...drag, to: pointOf(event) });
        }}
        onPointerUp={end}
        onPointerCancel={() => setDrag(null)}
      >
        <img src={src} alt="" draggable={false} />
        {regions.map((region, index) => (
          <button
            // Regions have no identity but their place.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            type="button"
            className="question-form-region"
            data-right={region.right}
            aria-pressed={selected === index}
            aria-label={`${text(texts.region, { number: index + 1 })}: ${region.text}`}
            style={place(shapeOf(region, index))}
            onPointerDown={(event) => begin(event, index)}
            onFocus={() => onSelect(index)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            <span aria-hidden>{index + 1}</span>
          </button>
        ))}
        {drawn === null ? null : <span className="question-form-region drawn" style={place(drawn)} />}
      </div>
    </fieldset>
  );
}
