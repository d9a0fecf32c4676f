import type { ReactNode } from 'react';
import { Header, ListBox as AriaListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import './list-box.css';

export interface ListBoxGroup {
  readonly id: string;
  readonly title: string;
  readonly items: readonly { readonly id: string; readonly text: string; readonly content: ReactNode }[];
}

export interface ListBoxProps {
  readonly label: string;
  readonly groups: readonly ListBoxGroup[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** A list in groups of which one item is chosen; arrow keys move the choice. */
export function ListBox({ label, groups, selected, onSelect }: ListBoxProps) {
  return (
    <AriaListBox
      aria-label={label}
      className="ui-list-box"
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={selected === null ? [] : [selected]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        if (typeof key === 'string') onSelect(key);
      }}
    >
      {groups.map((group) => (
        <ListBoxSection key={group.id} id={group.id}>
          <Header className="ui-list-box-header">{group.title}</Header>
          {group.items.map((item) => (
            <ListBoxItem key={item.id} id={item.id} textValue={item.text} className="ui-list-box-item">
              {item.content}
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </AriaListBox>
  );
}
