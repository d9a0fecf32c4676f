import { Building2, FileSpreadsheet, Plus, SearchX } from 'lucide-react';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { keepPrevious, useContractQuery } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { EmptyState } from '#author/ui/empty-state.tsx';
import { SearchField } from '#author/ui/search-field.tsx';
import { Select } from '#author/ui/select.tsx';
import { Skeleton } from '#author/ui/spinner.tsx';
import type { FileToken } from '#shared/contract/bridge.ts';
import type { Agency } from '#shared/release/agency.ts';
import { AgencyDialog } from './agency-dialog.tsx';
import { AgencyTable } from './agency-table.tsx';
import { GroupDialog } from './group-dialog.tsx';
import { GroupsMenu, type Group } from './groups-menu.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { agencyTexts } from './texts.ts';
import { useFileChoice } from './use-file-choice.ts';
import '#author/ui/table.css';
import './agencies.css';

type Open =
  | { readonly kind: 'agency'; readonly agency: Agency | null }
  | { readonly kind: 'group'; readonly group: Group | null }
  | { readonly kind: 'import'; readonly file: FileToken };

/** Everybody who gets packages, in groups. */
export function AgenciesPage() {
  const text = useText();
  const [search, setSearch] = useState('');
  const [groupId, setGroupId] = useState<string | null>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const term = useDeferredValue(search.trim());
  const groups = useContractQuery('group.list', {}).data ?? [];
  const input = { search: term.slice(0, 200), groupId: groups.some(({ id }) => id === groupId) ? groupId : null };
  const list = useContractQuery('agency.list', input, { placeholderData: keepPrevious });
  const close = () => setOpen(null);
  const chooseTable = useFileChoice('table', (file) => setOpen({ kind: 'import', file }));
  const isFiltered = term !== '' || input.groupId !== null;
  const isEmpty = list.data?.length === 0 && !isFiltered && !list.isPlaceholderData;
  const addButton = (
    <Button kind="primary" icon={<Plus aria-hidden />} onPress={() => setOpen({ kind: 'agency', agency: null })}>
      {text(agencyTexts.add)}
    </Button>
  );
  const importButton = (
    <Button icon={<FileSpreadsheet aria-hidden />} onPress={chooseTable}>
      {text(agencyTexts.import)}
    </Button>
  );
  return (
    <main className="ui-page" aria-busy={list.isFetching}>
      <div className="ui-page-width">
        <header className="ui-page-header">
          <h1>{text(agencyTexts.title)}</h1>
          {list.data && !isEmpty ? <Count count={list.data.length} isFiltered={isFiltered} /> : null}
        </header>
        {isEmpty ? null : (
          <div className="ui-page-tools">
            <SearchField label={text(agencyTexts.search)} value={search} onChange={setSearch} />
            <GroupFilter groups={groups} groupId={input.groupId} onChange={setGroupId} />
            <span className="ui-page-gap" />
            <GroupsMenu groups={groups} onOpen={(group) => setOpen({ kind: 'group', group })} />
            {importButton}
            {addButton}
          </div>
        )}
        {list.error ? <Banner tone="error">{text(list.error.error.message)}</Banner> : null}
        {list.isPending ? <Skeleton lines={6} /> : null}
        {isEmpty ? <Nobody actions={[importButton, addButton]} /> : null}
        {list.data?.length === 0 && isFiltered ? (
          <NothingFound
            onClear={() => {
              setSearch('');
              setGroupId(null);
            }}
          />
        ) : null}
        {list.data && list.data.length > 0 ? (
          <AgencyTable agencies={list.data} groups={groups} onEdit={(agency) => setOpen({ kind: 'agency', agency })} />
        ) : null}
      </div>
      {open?.kind === 'agency' ? <AgencyDialog agency={open.agency} onClose={close} /> : null}
      {open?.kind === 'group' ? <GroupDialog group={open.group} onClose={close} /> : null}
      {open?.kind === 'import' ? <ImportDialog file={open.file} groups={groups} onClose={close} /> : null}
    </main>
  );
}

function Count({ count, isFiltered }: { readonly count: number; readonly isFiltered: boolean }) {
  const text = useText();
  const format = useFormat();
  const template = isFiltered ? agencyTexts.found : agencyTexts.count;
  return <output className="ui-page-count">{text(template, { count: format.number(count) })}</output>;
}

interface GroupFilterProps {
  readonly groups: readonly Group[];
  readonly groupId: string | null;
  readonly onChange: (groupId: string | null) => void;
}

function GroupFilter({ groups, groupId, onChange }: GroupFilterProps) {
  const text = useText();
  if (groups.length === 0) return null;
  return (
    <Select
      label={text(agencyTexts.group)}
      hideLabel
      value={groupId ?? ''}
      options={[{ id: '', text: text(agencyTexts.everyGroup) }, ...groups.map(({ id, name }) => ({ id, text: name }))]}
      onChange={(id) => onChange(id === '' ? null : id)}
    />
  );
}

function Nobody({ actions }: { readonly actions: readonly [ReactNode, ReactNode] }) {
  const text = useText();
  return (
    <EmptyState
      icon={<Building2 />}
      title={text(agencyTexts.emptyTitle)}
      actions={
        <>
          {actions[0]}
          {actions[1]}
        </>
      }
    >
      {text(agencyTexts.emptyText)}
    </EmptyState>
  );
}

function NothingFound({ onClear }: { readonly onClear: () => void }) {
  const text = useText();
  return (
    <EmptyState
      icon={<SearchX />}
      title={text(agencyTexts.nothingFound)}
      actions={<Button onPress={onClear}>{text(agencyTexts.clearFilters)}</Button>}
    >
      {text(agencyTexts.nothingFoundText)}
    </EmptyState>
  );
}
