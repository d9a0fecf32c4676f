import { Check, Ellipsis, Send, Undo2 } from 'lucide-react';
import { errorOf } from '#author/bridge/client.ts';
import { useContractCommand } from '#author/bridge/queries.ts';
import { useText } from '#author/i18n/text.tsx';
import { IconButton } from '#author/ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '#author/ui/menu.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { Entry } from './filter.ts';
import { ledgerTexts } from './texts.ts';

export interface EntryMenuProps {
  readonly entry: Entry;
  readonly onHandOver: () => void;
  readonly onReceipt: () => void;
}

export function EntryMenu({ entry, onHandOver, onReceipt }: EntryMenuProps) {
  const text = useText();
  const toast = useToast();
  const undo = useContractCommand('ledger.undo');
  const { id, agencyName: name, state } = entry;
  const label = text(ledgerTexts.actionsOf, { name });
  const takeBack = (step: 'handed' | 'confirmed') =>
    undo.mutate(
      { ids: [id], step },
      {
        onSuccess: () => toast.show({ text: text(ledgerTexts.undone, { name }) }),
        onError: (thrown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' }),
      },
    );
  return (
    <Menu
      label={label}
      placement="bottom end"
      button={<IconButton label={label} icon={<Ellipsis aria-hidden />} size="small" />}
    >
      <MenuItem text={text(ledgerTexts.handOver)} icon={<Send />} onAction={onHandOver} />
      <MenuItem
        text={text(ledgerTexts.confirm)}
        icon={<Check />}
        isDisabled={state === 'prepared'}
        onAction={onReceipt}
      />
      {state === 'prepared' ? null : <MenuSeparator />}
      {state === 'confirmed' ? (
        <MenuItem text={text(ledgerTexts.undoConfirm)} icon={<Undo2 />} onAction={() => takeBack('confirmed')} />
      ) : null}
      {state === 'prepared' ? null : (
        <MenuItem text={text(ledgerTexts.undoHandOver)} icon={<Undo2 />} onAction={() => takeBack('handed')} />
      )}
    </Menu>
  );
}
