import type { ReactNode } from 'react';
import { Group, Separator, Toolbar as AriaToolbar } from 'react-aria-components';
import './toolbar.css';

/** A row of buttons; one tab stop, arrow keys move inside. */
export function Toolbar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <AriaToolbar aria-label={label} className="ui-toolbar">
      {children}
    </AriaToolbar>
  );
}

export function ToolbarGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Group aria-label={label} className="ui-toolbar-group">
      {children}
    </Group>
  );
}

export function ToolbarSeparator() {
  return <Separator orientation="vertical" className="ui-toolbar-separator" />;
}
