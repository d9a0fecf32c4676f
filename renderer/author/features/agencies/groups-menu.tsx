import { Pencil, Plus, Users } from 'lucide-react';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { Menu, MenuItem, MenuSeparator } from '#author/ui/menu.tsx';
import type { OutputOf } from '#shared/contract/contract.ts';
import { agencyTexts } from './texts.ts';

export type Group = OutputOf<'group.list'>[number];

export interface GroupsMenuProps {
  readonly groups: readonly Group[];
  /** Null: a new group. */
  readonly onOpen: (group: Group | null) => void;
}

export function GroupsMenu({ groups, onOpen }: GroupsMenuProps) {
  const text = useText();
  const label = text(agencyTexts.groups);
  return (
    <Menu label={label} placement="bottom end" button={<Button icon={<Users aria-hidden />}>{label}</Button>}>
      <MenuItem text={text(agencyTexts.groupNew)} icon={<Plus />} onAction={() => onOpen(null)} />
      {groups.length === 0 ? null : <MenuSeparator />}
      {groups.map((group) => (
        <MenuItem
          key={group.id}
          text={text(agencyTexts.groupEdit, { name: group.name })}
          icon={<Pencil />}
          onAction={() => onOpen(group)}
        />
      ))}
    </Menu>
  );
}
