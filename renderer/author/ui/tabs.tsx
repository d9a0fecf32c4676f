import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import './tabs.css';

export interface TabItem<T extends string> {
  readonly id: T;
  readonly text: string;
  /** A number behind the text; nothing for 0. */
  readonly count?: number;
  readonly content: ReactNode;
}

export interface TabsProps<T extends string> {
  readonly label: string;
  readonly items: readonly TabItem<T>[];
}

/** Pages that take turns in one place; arrow keys move between them. */
export function Tabs<T extends string>({ label, items }: TabsProps<T>) {
  return (
    <AriaTabs className="ui-tabs">
      <TabList aria-label={label} className="ui-tab-list">
        {items.map(({ id, text, count = 0 }) => (
          <Tab key={id} id={id} className="ui-tab">
            {text}
            {count > 0 ? <span className="ui-tab-count">{count}</span> : null}
          </Tab>
        ))}
      </TabList>
      {items.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="ui-tab-panel">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
