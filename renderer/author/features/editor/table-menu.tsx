import { Table } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useText } from '#author/i18n/text.tsx';
import { IconButton } from '#author/ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '#author/ui/menu.tsx';
import { containerSnippets } from './container-snippets.ts';
import type { EditorCommands } from './editor-commands.ts';
import { templateFor } from './snippets.ts';
import { editorTexts as texts } from './texts.ts';

export interface TableMenuProps {
  readonly commands: EditorCommands | null;
  readonly language: string;
}

const groups = [
  [
    ['row-above', texts.tableRowAbove],
    ['row-below', texts.tableRowBelow],
    ['row-remove', texts.tableRowRemove],
  ],
  [
    ['column-left', texts.tableColumnLeft],
    ['column-right', texts.tableColumnRight],
    ['column-remove', texts.tableColumnRemove],
  ],
  [
    ['align-left', texts.tableAlignLeft],
    ['align-center', texts.tableAlignCenter],
    ['align-right', texts.tableAlignRight],
  ],
] as const;

/** The menu gives the focus back to its button when it has closed; the text gets it after that. */
function afterMenu(act: () => void): void {
  setTimeout(act, 50);
}

/** A new table, and the rows and columns of the one that the cursor is in. */
export function TableMenu({ commands, language }: TableMenuProps): ReactElement {
  const text = useText();
  const [inTable, setInTable] = useState(false);
  const table = containerSnippets.find(({ id }) => id === 'table');
  const button = (
    <IconButton size="small" label={text(texts.table)} icon={<Table aria-hidden />} isDisabled={commands === null} />
  );
  const insert = () => {
    if (table) commands?.insertBlock(templateFor(table, language));
  };
  return (
    <Menu label={text(texts.table)} button={button} onOpen={() => setInTable(commands?.isInTable() ?? false)}>
      <MenuItem text={text(texts.tableInsert)} onAction={() => afterMenu(insert)} />
      {groups.flatMap((actions) => [
        <MenuSeparator key={`before-${actions[0][0]}`} />,
        ...actions.map(([action, label]) => (
          <MenuItem
            key={action}
            text={text(label)}
            isDisabled={!inTable}
            onAction={() => afterMenu(() => commands?.table(action))}
          />
        )),
      ])}
    </Menu>
  );
}
