import { Ellipsis, Library, Plus } from 'lucide-react';
import { useId, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useOutlineCommands } from '#author/bridge/outline-commands.tsx';
import type { WorkspaceController } from '#author/bridge/workspace-types.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { IconButton } from '#author/ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '#author/ui/menu.tsx';
import { Counts, type ProblemCounts } from './module-row.tsx';
import { afterMenu, TitleInput } from './title-input.tsx';
import { bankTexts as texts, outlineTexts } from './texts.ts';
import { useBanks, type Bank, type Banks } from './use-banks.ts';
import type { Course } from './use-outline.ts';

export interface BankSectionProps {
  readonly course: Course;
  readonly controller: WorkspaceController;
  readonly activeId: string | null;
  readonly countsFor: (id: string, path: string) => ProblemCounts | null;
  readonly onOpen: (id: string) => void;
}

function BankMenu({ bank, banks, onOpen }: Pick<RowProps, 'bank' | 'banks' | 'onOpen'>): ReactElement {
  const text = useText();
  const label = text(outlineTexts.actions, { title: bank.title });
  const button = <IconButton size="small" label={label} icon={<Ellipsis aria-hidden />} />;
  return (
    <Menu label={label} button={button} placement="bottom end">
      <MenuItem text={text(outlineTexts.open)} onAction={() => onOpen(bank.id)} />
      <MenuItem
        text={text(outlineTexts.rename)}
        shortcut="F2"
        onAction={() => afterMenu(() => banks.startRename(bank.id))}
      />
      <MenuSeparator />
      <MenuItem text={text(outlineTexts.trash)} shortcut="Delete" kind="danger" onAction={() => banks.trash(bank)} />
    </Menu>
  );
}

interface RowProps {
  readonly bank: Bank;
  readonly banks: Banks;
  readonly isActive: boolean;
  readonly counts: ProblemCounts | null;
  readonly onOpen: (id: string) => void;
}

function BankRow({ bank, banks, isActive, counts, onOpen }: RowProps): ReactElement {
  const text = useText();
  const format = useFormat();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F2' && event.key !== 'Delete') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'F2') banks.startRename(bank.id);
    else banks.trash(bank);
  };
  const row = useRef<HTMLLIElement>(null);
  const finish = (title: string | null) => {
    const hasFocus = row.current?.contains(document.activeElement) ?? false;
    banks.startRename(null);
    if (title !== null) banks.rename(bank, title);
    if (hasFocus) afterMenu(() => row.current?.querySelector('button')?.focus());
  };
  const facts = text(texts.facts, { questions: format.number(bank.questions) });
  return (
    <li ref={row} className="outline-bank" data-bank-id={bank.id} data-active={isActive ? '' : undefined}>
      {banks.renaming === bank.id ? (
        <TitleInput title={bank.title} label={text(texts.title)} onDone={finish} />
      ) : (
        <button
          type="button"
          className="outline-bank-open"
          aria-current={isActive ? 'true' : undefined}
          onClick={() => onOpen(bank.id)}
          onKeyDown={onKeyDown}
        >
          <span className="outline-kind">
            <Library aria-hidden />
          </span>
          <span className="outline-module">
            <span className="outline-title" title={bank.title}>
              {bank.title}
            </span>
            <span className="outline-facts">{facts}</span>
          </span>
        </button>
      )}
      {counts ? <Counts counts={counts} /> : null}
      <BankMenu bank={bank} banks={banks} onOpen={onOpen} />
    </li>
  );
}

/** The question banks of the course: open, add, rename, delete. */
export function BankSection({ course, controller, activeId, countsFor, onOpen }: BankSectionProps): ReactElement {
  const text = useText();
  const titleId = useId();
  const banks = useBanks({ course, controller, activeId, onOpen });
  useOutlineCommands((command) => {
    if (command === 'new-bank') banks.add();
  });
  return (
    <section className="outline-banks" aria-labelledby={titleId} data-testid="banks">
      <div className="outline-head">
        <h3 id={titleId}>{text(texts.banks)}</h3>
        <IconButton size="small" label={text(texts.add)} icon={<Plus aria-hidden />} onPress={banks.add} />
      </div>
      {course.banks.length === 0 ? (
        <div className="outline-banks-empty">
          <p>{text(texts.empty)}</p>
          <Button size="small" onPress={banks.add}>
            {text(texts.addFirst)}
          </Button>
        </div>
      ) : (
        <ul>
          {course.banks.map((bank) => (
            <BankRow
              key={bank.id}
              bank={bank}
              banks={banks}
              isActive={bank.id === activeId}
              counts={countsFor(bank.id, `banks/${bank.file}`)}
              onOpen={onOpen}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
