import { CircleAlert, Ellipsis, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { IconButton } from '#author/ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '#author/ui/menu.tsx';
import { movedBy } from '#author/ui/sortable-list.tsx';
import { KindIcon } from './kind-icon.tsx';
import { afterMenu, TitleInput } from './title-input.tsx';
import { kindTexts, outlineTexts as texts } from './texts.ts';
import type { Module, Outline } from './use-outline.ts';

export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
}

export interface ModuleRowProps {
  readonly module: Module;
  readonly outline: Outline;
  readonly counts: ProblemCounts | null;
  readonly onOpen: (moduleId: string) => void;
}

/** Errors, else warnings. */
export function Counts({ counts }: { readonly counts: ProblemCounts }): ReactElement | null {
  const text = useText();
  const { errors, warnings } = counts;
  if (errors > 0) {
    const said = text(texts.errors, { count: errors });
    return (
      <span className="outline-count error" title={said}>
        <CircleAlert aria-hidden />
        <span aria-hidden>{errors}</span>
        <span className="visually-hidden">{said}</span>
      </span>
    );
  }
  if (warnings === 0) return null;
  const said = text(texts.warnings, { count: warnings });
  return (
    <span className="outline-count warning" title={said}>
      <TriangleAlert aria-hidden />
      <span aria-hidden>{warnings}</span>
      <span className="visually-hidden">{said}</span>
    </span>
  );
}

function RowMenu({ module, outline, onOpen }: Omit<ModuleRowProps, 'counts'>): ReactElement {
  const text = useText();
  const label = text(texts.actions, { title: module.title });
  const ids = outline.modules.map(({ id }) => id);
  const button = <IconButton size="small" label={label} icon={<Ellipsis aria-hidden />} />;
  return (
    <span className="outline-row-menu">
      <Menu label={label} button={button} placement="bottom end">
        <MenuItem text={text(texts.open)} onAction={() => onOpen(module.id)} />
        <MenuItem
          text={text(texts.rename)}
          shortcut="F2"
          onAction={() => afterMenu(() => outline.startRename(module.id))}
        />
        <MenuItem text={text(texts.duplicate)} onAction={() => outline.duplicate(module.id)} />
        <MenuItem text={text(texts.saveAsTemplate)} onAction={() => outline.saveAsTemplate(module.id)} />
        <MenuSeparator />
        <MenuItem
          text={text(texts.moveUp)}
          shortcut="Alt+↑"
          isDisabled={ids[0] === module.id}
          onAction={() => outline.order(movedBy(ids, module.id, -1))}
        />
        <MenuItem
          text={text(texts.moveDown)}
          shortcut="Alt+↓"
          isDisabled={ids.at(-1) === module.id}
          onAction={() => outline.order(movedBy(ids, module.id, 1))}
        />
        <MenuSeparator />
        <MenuItem text={text(texts.trash)} shortcut="Delete" kind="danger" onAction={() => outline.trash(module)} />
      </Menu>
    </span>
  );
}

/** One module in the outline: kind, title, size, problems and its menu. */
export function ModuleRow({ module, outline, counts, onOpen }: ModuleRowProps): ReactElement {
  const text = useText();
  const format = useFormat();
  const minutes = format.number(module.minutes);
  const facts =
    module.questions > 0
      ? text(texts.moduleFacts, { minutes, questions: format.number(module.questions) })
      : text(texts.moduleMinutes, { minutes });
  const finish = (title: string | null) => {
    outline.startRename(null);
    if (title !== null) outline.rename(module, title);
  };
  return (
    <>
      <span className="outline-kind" title={text(kindTexts[module.kind])}>
        <KindIcon kind={module.kind} />
        <span className="visually-hidden">{text(kindTexts[module.kind])}</span>
      </span>
      <span className="outline-module">
        {outline.renaming === module.id ? (
          <TitleInput title={module.title} label={text(texts.title)} onDone={finish} />
        ) : (
          <span className="outline-title" title={module.title}>
            {module.title || text(texts.untitled)}
          </span>
        )}
        <span className="outline-facts">{facts}</span>
      </span>
      {counts ? <Counts counts={counts} /> : null}
      <RowMenu module={module} outline={outline} onOpen={onOpen} />
    </>
  );
}
