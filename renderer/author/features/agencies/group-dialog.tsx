import { useState } from 'react';
import { call, errorOf } from '#author/bridge/client.ts';
import { useContractCommand, useContractQuery } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Checkbox } from '#author/ui/checkbox.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { SearchField } from '#author/ui/search-field.tsx';
import { TextField } from '#author/ui/text-field.tsx';
import { useToast } from '#author/ui/toast.tsx';
import { nameKey } from '#shared/release/agency-values.ts';
import type { Group } from './groups-menu.tsx';
import { agencyTexts } from './texts.ts';

export interface GroupDialogProps {
  /** Null: a new one. */
  readonly group: Group | null;
  readonly onClose: () => void;
}

/** A group's name and who belongs to it. */
export function GroupDialog({ group, onClose }: GroupDialogProps) {
  const text = useText();
  const toast = useToast();
  const [name, setName] = useState(group?.name ?? '');
  const [members, setMembers] = useState<ReadonlySet<string>>(() => new Set(group?.agencyIds));
  const [isTried, setTried] = useState(false);
  const save = useContractCommand('group.save');
  const remove = useContractCommand('group.remove');
  const shownName = name.trim();
  const failure = save.error ?? remove.error;
  const onSave = () => {
    setTried(true);
    if (shownName === '') return;
    const onSuccess = () => {
      toast.show({ text: text(agencyTexts.groupSaved, { name: shownName }) });
      onClose();
    };
    save.mutate({ id: group?.id ?? null, name: shownName, agencyIds: [...members] }, { onSuccess });
  };
  const onRemove = () => {
    if (group === null) return;
    const onSuccess = () => {
      const { name: removed, agencyIds } = group;
      const bringBack = () => call('group.save', { id: null, name: removed, agencyIds: [...agencyIds] });
      const run = () =>
        void bringBack().catch((thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' }));
      const action = { label: text(agencyTexts.undo), run };
      toast.show({ text: text(agencyTexts.groupRemoved, { name: removed }), action });
      onClose();
    };
    remove.mutate({ id: group.id }, { onSuccess });
  };
  const footer = (
    <>
      {group === null ? null : (
        <Button kind="quiet" isPending={remove.isPending} onPress={onRemove}>
          {text(agencyTexts.groupRemove)}
        </Button>
      )}
      <span className="ui-page-gap" />
      <Button onPress={onClose}>{text(agencyTexts.cancel)}</Button>
      <Button kind="primary" isPending={save.isPending} onPress={onSave}>
        {text(agencyTexts.save)}
      </Button>
    </>
  );
  return (
    <Dialog title={text(agencyTexts.groupTitle)} isOpen onClose={onClose} footer={footer}>
      {failure ? <Banner tone="error">{text(errorOf(failure).message)}</Banner> : null}
      <TextField
        label={text(agencyTexts.groupName)}
        description={text(agencyTexts.groupNameHint)}
        value={name}
        maxLength={300}
        isRequired
        takesFocus
        error={isTried && shownName === '' ? text(agencyTexts.groupNameMissing) : null}
        onChange={setName}
      />
      <Members members={members} onChange={setMembers} />
    </Dialog>
  );
}

interface MembersProps {
  readonly members: ReadonlySet<string>;
  readonly onChange: (members: ReadonlySet<string>) => void;
}

function Members({ members, onChange }: MembersProps) {
  const text = useText();
  const format = useFormat();
  const [search, setSearch] = useState('');
  const agencies = useContractQuery('agency.list', { search: '', groupId: null }).data ?? [];
  const term = nameKey(search);
  const shown = agencies.filter(({ name, shortName }) => nameKey(`${name}\n${shortName}`).includes(term));
  const change = (id: string, isMember: boolean) => {
    const next = new Set(members);
    if (isMember) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <fieldset className="agency-members">
      <legend className="ui-label">{text(agencyTexts.groupMembers, { count: format.number(members.size) })}</legend>
      <SearchField label={text(agencyTexts.groupSearch)} value={search} onChange={setSearch} />
      <ul>
        {shown.map(({ id, name }) => (
          <li key={id}>
            <Checkbox label={name} isSelected={members.has(id)} onChange={(isMember) => change(id, isMember)} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
