import { Trash2, Undo2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { Menu, MenuItem } from '#author/ui/menu.tsx';
import { outlineTexts as texts } from './texts.ts';
import type { Module } from './use-outline.ts';

interface TrashMenuProps {
  /** Newest deletion first; at least one. */
  readonly modules: readonly Module[];
  readonly onRestore: (module: Module) => void;
}

/** The deleted modules of the course; choosing one brings it back to its place. */
export function TrashMenu({ modules, onRestore }: TrashMenuProps): ReactElement {
  const text = useText();
  const format = useFormat();
  const label = text(texts.trashMenu, { count: format.number(modules.length) });
  const button = (
    <Button kind="quiet" size="small" icon={<Trash2 aria-hidden />}>
      {label}
    </Button>
  );
  return (
    <div className="outline-trash">
      <Menu label={label} button={button} placement="top start">
        {modules.map((module) => (
          <MenuItem
            key={module.id}
            text={text(texts.bringBack, { title: module.title || text(texts.untitled) })}
            icon={<Undo2 />}
            onAction={() => onRestore(module)}
          />
        ))}
      </Menu>
    </div>
  );
}
