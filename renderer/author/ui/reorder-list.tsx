import { GripVertical } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactElement, type ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import { uiTexts } from './texts.ts';
import './reorder-list.css';

export interface ReorderListProps {
  readonly label: string;
  /** What the grip of a row does. */
  readonly moveLabel: string;
  /** Names of the rows, in order. */
  readonly names: readonly string[];
  /** `to`: the index after the move. */
  readonly onMove: (from: number, to: number) => void;
  readonly renderRow: (index: number) => ReactNode;
}

interface Drag {
  readonly from: number;
  readonly to: number;
}

/** Index of the row below the pointer; the first or last one above and below the list. */
function rowAt(list: HTMLElement, y: number): number {
  const rows = [...list.children];
  const below = rows.findIndex((row) => y < row.getBoundingClientRect().bottom);
  return below < 0 ? rows.length - 1 : below;
}

function focusGrip(list: HTMLElement | null, index: number): void {
  list?.children[index]?.querySelector<HTMLElement>('.ui-reorder-grip')?.focus();
}

function dropSide(drag: Drag | null, index: number): 'before' | 'after' | undefined {
  if (drag?.to !== index || drag.from === index) return undefined;
  return drag.to < drag.from ? 'before' : 'after';
}

/** Rows with fields in them that are put in order by their grips: dragged, or with the arrow keys (Alt+arrow in a field). */
export function ReorderList({ label, moveLabel, names, onMove, renderRow }: ReorderListProps): ReactElement {
  const text = useText();
  const list = useRef<HTMLUListElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [said, setSaid] = useState('');
  const move = (from: number, to: number) => {
    if (from === to || to < 0 || to >= names.length) return;
    onMove(from, to);
    setSaid(text(uiTexts.moved, { position: to + 1, count: names.length }));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const onGrip = event.target instanceof HTMLElement && event.target.matches('.ui-reorder-grip');
    if (step === undefined || (!onGrip && !event.altKey)) return;
    event.preventDefault();
    event.stopPropagation();
    move(index, index + step);
    // Rows keep their place in the page; the moved one is now the next.
    if (onGrip && index + step >= 0 && index + step < names.length) focusGrip(list.current, index + step);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (drag === null || list.current === null) return;
    setDrag({ ...drag, to: rowAt(list.current, event.clientY) });
  };
  const drop = () => {
    if (drag !== null) move(drag.from, drag.to);
    setDrag(null);
  };
  return (
    <>
      <ul ref={list} className="ui-reorder" aria-label={label}>
        {names.map((name, index) => (
          <li
            // Rows have no identity but their place: what they show comes with it.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            className="ui-reorder-row"
            data-drop={dropSide(drag, index)}
            data-dragging={drag?.from === index}
          >
            <div className="ui-reorder-line" role="presentation" onKeyDown={(event) => onKeyDown(event, index)}>
              <button
                type="button"
                className="ui-reorder-grip"
                aria-label={`${name}: ${moveLabel}`}
                onPointerDown={(event) => {
                  event.currentTarget.setPointerCapture(event.pointerId);
                  setDrag({ from: index, to: index });
                }}
                onPointerMove={onPointerMove}
                onPointerUp={drop}
                onPointerCancel={() => setDrag(null)}
              >
                <GripVertical aria-hidden />
              </button>
              <div className="ui-reorder-content">{renderRow(index)}</div>
            </div>
          </li>
        ))}
      </ul>
      <output className="visually-hidden">{said}</output>
    </>
  );
}
