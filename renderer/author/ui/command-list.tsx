import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Autocomplete,
  Dialog as AriaDialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField as AriaSearchField,
} from 'react-aria-components';
import './command-list.css';
import './dialog.css';
import './menu.css';

export interface CommandItem {
  /** Unique over all sections. */
  readonly id: string;
  readonly text: string;
  /** Where it is or belongs to, in small letters behind the text. */
  readonly detail?: string;
  /** A second line. */
  readonly more?: ReactNode;
  readonly icon: ReactNode;
  readonly shortcut?: string | undefined;
}

export interface CommandSection {
  readonly id: string;
  readonly title: string;
  readonly items: readonly CommandItem[];
}

export interface CommandListProps {
  /** Name of the dialog and its field. */
  readonly label: string;
  readonly placeholder: string;
  readonly isOpen: boolean;
  readonly value: string;
  readonly sections: readonly CommandSection[];
  /** Shown while there is no item. */
  readonly empty: ReactNode;
  readonly onChange: (value: string) => void;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

/** Its list is always there: a combobox whose popup stays open. `aria-controls` comes from the autocomplete. */
const combobox = { role: 'combobox', 'aria-expanded': true, 'aria-haspopup': 'listbox' } as const;

/** A field at the top of the window with a list below it: typing narrows, arrows choose, Enter does, Escape leaves. */
export function CommandList(props: CommandListProps) {
  const { label, placeholder, isOpen, value, sections, empty, onChange, onChoose, onClose } = props;
  return (
    <ModalOverlay
      className="ui-backdrop ui-command-backdrop"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="ui-modal large">
        <AriaDialog className="ui-dialog ui-command" aria-label={label}>
          <Autocomplete inputValue={value} onInputChange={onChange}>
            <AriaSearchField
              className="ui-command-field"
              aria-label={label}
              // The dialog is opened to type into it at once.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              onKeyDown={(event) => {
                if (event.key === 'Escape') onClose();
                else event.continuePropagation();
              }}
            >
              <Search aria-hidden />
              <Input {...combobox} placeholder={placeholder} />
            </AriaSearchField>
            <ListBox
              className="ui-menu ui-command-list"
              aria-label={label}
              selectionMode="none"
              renderEmptyState={() => <div className="ui-command-empty">{empty}</div>}
              onAction={(id) => onChoose(String(id))}
            >
              {sections
                .filter(({ items }) => items.length > 0)
                .map((section) => (
                  <ListBoxSection key={section.id} id={section.id}>
                    <Header>{section.title}</Header>
                    {section.items.map((item) => (
                      <Item key={item.id} item={item} />
                    ))}
                  </ListBoxSection>
                ))}
            </ListBox>
          </Autocomplete>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Item({ item }: { readonly item: CommandItem }) {
  const { id, text, detail, more, icon, shortcut } = item;
  return (
    <ListBoxItem id={id} textValue={text} className="ui-menu-item ui-command-item" data-command={id}>
      <span className="ui-menu-icon">{icon}</span>
      <span className="ui-menu-text">
        {text}
        {detail === undefined ? null : <span className="ui-command-detail">{detail}</span>}
        {more === undefined ? null : <small>{more}</small>}
      </span>
      {shortcut === undefined ? null : <kbd>{shortcut}</kbd>}
    </ListBoxItem>
  );
}
