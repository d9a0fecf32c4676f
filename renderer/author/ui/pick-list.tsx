import type { ReactNode } from 'react';
import { GridLayout, ListBox, ListBoxItem, ListLayout, Size, Virtualizer } from 'react-aria-components';
import './pick-list.css';

export interface PickListItem {
  readonly id: string;
  /** For screen readers and for typing ahead. */
  readonly name: string;
}

export interface PickListProps<T extends PickListItem> {
  readonly label: string;
  readonly items: readonly T[];
  readonly selectedId: string | null;
  readonly layout: 'grid' | 'rows';
  readonly onSelect: (id: string) => void;
  /** Enter or a double click. */
  readonly onAction?: (id: string) => void;
  readonly renderItem: (item: T) => ReactNode;
}

/** Pixels. */
const rowHeight = 52;
const tileSize = new Size(148, 164);
const largestTile = new Size(196, 164);

/** Many things of which one is chosen, as tiles or rows; only those in sight are in the page. Arrow keys choose. */
export function PickList<T extends PickListItem>(props: PickListProps<T>) {
  const { label, items, selectedId, layout, onSelect, onAction, renderItem } = props;
  const isGrid = layout === 'grid';
  const list = (
    <ListBox
      className={`ui-pick-list ${layout}`}
      aria-label={label}
      layout={isGrid ? 'grid' : 'stack'}
      items={items}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={selectedId === null ? [] : [selectedId]}
      disallowEmptySelection
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        if (key !== undefined) onSelect(String(key));
      }}
      {...(onAction ? { onAction: (key) => onAction(String(key)) } : {})}
    >
      {(item: T) => (
        <ListBoxItem id={item.id} textValue={item.name} className="ui-pick-item" data-pick={item.id}>
          {renderItem(item)}
        </ListBoxItem>
      )}
    </ListBox>
  );
  if (isGrid) {
    const options = { minItemSize: tileSize, maxItemSize: largestTile, minSpace: new Size(8, 8) };
    return (
      <Virtualizer key="grid" layout={GridLayout} layoutOptions={options}>
        {list}
      </Virtualizer>
    );
  }
  return (
    <Virtualizer key="rows" layout={ListLayout} layoutOptions={{ rowHeight }}>
      {list}
    </Virtualizer>
  );
}
