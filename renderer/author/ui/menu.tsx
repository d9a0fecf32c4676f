import type { ReactElement, ReactNode } from 'react';
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Popover,
  Separator,
  Text,
} from 'react-aria-components';
import './menu.css';

export interface MenuProps {
  /** Name of the menu for screen readers. */
  readonly label: string;
  /** The button that opens it: `Button` or `IconButton`. */
  readonly button: ReactElement;
  /** Called when it opens, before its items are shown. */
  readonly onOpen?: () => void;
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end';
  /** `MenuItem`, `MenuSection`, `MenuSeparator`. */
  readonly children: ReactNode;
}

export function Menu({ label, button, placement = 'bottom start', onOpen, children }: MenuProps) {
  return (
    <MenuTrigger
      onOpenChange={(isOpen) => {
        if (isOpen) onOpen?.();
      }}
    >
      {button}
      <Popover className="ui-popover" placement={placement} offset={4}>
        <AriaMenu className="ui-menu" aria-label={label}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export interface MenuItemProps {
  readonly text: string;
  readonly icon?: ReactNode;
  readonly shortcut?: string | undefined;
  readonly kind?: 'plain' | 'danger';
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
}

export function MenuItem({ text, icon, shortcut, kind = 'plain', isDisabled, onAction }: MenuItemProps) {
  return (
    <AriaMenuItem
      className={`ui-menu-item ${kind}`}
      textValue={text}
      onAction={onAction}
      isDisabled={isDisabled ?? false}
    >
      <span className="ui-menu-icon">{icon}</span>
      <Text slot="label" className="ui-menu-text">
        {text}
      </Text>
      {shortcut ? <kbd>{shortcut}</kbd> : null}
    </AriaMenuItem>
  );
}

export function MenuSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <AriaMenuSection className="ui-menu-section">
      <Header className="ui-menu-header">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

export function MenuSeparator() {
  return <Separator className="ui-menu-separator" />;
}
