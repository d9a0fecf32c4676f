import { GripVertical } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import './sortable-list.css';

export interface SortableItem {
  readonly id: string;
  /** Name of the row for screen readers and while it is dragged. */
  readonly name: string;
}

export interface SortableListProps<T extends SortableItem> {
  readonly label: string;
  /** Name of the handle that drags a row, also with the keyboard (Enter, arrow keys, Enter). */
  readonly dragLabel: string;
  readonly items: readonly T[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  /** All ids in their new order. */
  readonly onOrder: (ids: readonly string[]) => void;
  /** F2 and Delete on a row. */
  readonly onKey: (key: 'F2' | 'Delete', id: string) => void;
  readonly onContextMenu: (row: HTMLElement) => void;
  readonly renderRow: (item: T) => ReactNode;
}

/** `id` moved by `step` places; the same list when it is at the end already. */
export function movedBy(ids: readonly string[], id: string, step: -1 | 1): readonly string[] {
  const from = ids.indexOf(id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= ids.length) return ids;
  const rest = ids.filter((known) => known !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** `moved` in front of or behind `target`, in the order they had. */
export function movedTo(
  ids: readonly string[],
  moved: ReadonlySet<string>,
  target: { readonly id: string; readonly position: 'before' | 'after' },
): readonly string[] {
  const dragged = ids.filter((id) => moved.has(id));
  return ids.flatMap((id) => {
    const here = moved.has(id) ? [] : [id];
    if (id !== target.id) return here;
    return target.position === 'before' ? [...dragged, ...here] : [...here, ...dragged];
  });
}

function rowOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-row-id]') : null;
}

/** A list whose rows are opened, renamed and put in order, by pointer and by keyboard (Alt+Up, Alt+Down). */
export function SortableList<T extends SortableItem>(props: SortableListProps<T>): ReactElement {
  const { label, dragLabel, items, selectedId, onSelect, onOrder, onKey, onContextMenu, renderRow } = props;
  const ids = items.map(({ id }) => id);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'application/x-ajar-row': String(key) })),
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === 'on') return;
      const moved = new Set([...keys].map(String));
      onOrder(movedTo(ids, moved, { id: String(target.key), position: target.dropPosition }));
    },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowOf(event.target);
    const id = row?.dataset['rowId'];
    if (!row || id === undefined || event.target !== row) return;
    const step = event.key === 'ArrowUp' ? -1 : 1;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      const order = movedBy(ids, id, step);
      if (order !== ids) onOrder(order);
    } else if (event.key === 'F2' || event.key === 'Delete') onKey(event.key, id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      role="presentation"
      onKeyDownCapture={onKeyDown}
      onContextMenu={(event) => {
        const row = rowOf(event.target);
        if (!row) return;
        event.preventDefault();
        onContextMenu(row);
      }}
    >
      <GridList
        aria-label={label}
        className="ui-sortable"
        items={items}
        selectionMode="single"
        disallowEmptySelection
        disallowTypeAhead
        keyboardNavigationBehavior="tab"
        selectedKeys={selectedId === null ? [] : [selectedId]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (key !== undefined) onSelect(String(key));
        }}
        dragAndDropHooks={dragAndDropHooks}
        dependencies={[renderRow]}
      >
        {(item) => (
          <GridListItem id={item.id} textValue={item.name} className="ui-sortable-row" data-row-id={item.id}>
            <AriaButton slot="drag" className="ui-sortable-handle" aria-label={`${dragLabel}: ${item.name}`}>
              <GripVertical aria-hidden />
            </AriaButton>
            {renderRow(item)}
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}
