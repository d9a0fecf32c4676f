import { FileSpreadsheet, NotebookPen, SearchX } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { call } from '#author/bridge/client.ts';
import { keepPrevious, useContractQuery } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { EmptyState } from '#author/ui/empty-state.tsx';
import { SearchField } from '#author/ui/search-field.tsx';
import { Select } from '#author/ui/select.tsx';
import { Skeleton } from '#author/ui/spinner.tsx';
import { EntryTable } from './entry-table.tsx';
import { isFiltered, wholeLedger, type Entry, type Filter } from './filter.ts';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { ReceiptDialog } from './receipt-dialog.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { ledgerTexts, stateNames } from './texts.ts';
import { useSavedFile } from './use-saved-file.ts';

/** More rows than anybody reads make the page slow. */
const mostRows = 300;

export interface EntriesViewProps {
  readonly courseId: string | null;
  readonly groupId: string | null;
}

interface Open {
  readonly kind: 'hand-over' | 'receipt';
  readonly entries: readonly Entry[];
}

/** Every package that was made, with what became of it. */
export function EntriesView({ courseId, groupId }: EntriesViewProps) {
  const text = useText();
  const format = useFormat();
  const [search, setSearch] = useState('');
  const [state, setState] = useState<Filter['state']>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<Open | null>(null);
  const term = useDeferredValue(search.trim().slice(0, 200));
  const filter: Filter = { ...wholeLedger, courseId, groupId, state, search: term };
  const list = useContractQuery('ledger.list', filter, { placeholderData: keepPrevious });
  const exporting = useExport(filter);
  const entries = list.data ?? [];
  const shown = entries.slice(0, mostRows);
  const chosen = shown.filter(({ id }) => selected.has(id));
  const isEmpty = list.data?.length === 0 && !isFiltered(filter) && !list.isPlaceholderData;
  const onDone = () => {
    setOpen(null);
    setSelected(new Set());
  };
  if (isEmpty) {
    return (
      <EmptyState icon={<NotebookPen />} title={text(ledgerTexts.emptyTitle)}>
        {text(ledgerTexts.emptyText)}
      </EmptyState>
    );
  }
  return (
    <>
      <div className="ui-page-tools">
        <SearchField label={text(ledgerTexts.search)} value={search} onChange={setSearch} />
        <StateFilter value={state} onChange={setState} />
        <output className="ui-page-count">{text(ledgerTexts.count, { count: format.number(entries.length) })}</output>
        <span className="ui-page-gap" />
        <Button icon={<FileSpreadsheet aria-hidden />} isPending={exporting.isPending} onPress={exporting.start}>
          {text(ledgerTexts.export)}
        </Button>
      </div>
      {list.error ? <Banner tone="error">{text(list.error.error.message)}</Banner> : null}
      {list.isPending ? <Skeleton lines={6} /> : null}
      {chosen.length > 0 ? (
        <SelectionBar
          entries={chosen}
          onHandOver={() => setOpen({ kind: 'hand-over', entries: chosen })}
          onReceipt={() => setOpen({ kind: 'receipt', entries: chosen })}
          onClear={() => setSelected(new Set())}
        />
      ) : null}
      {list.data?.length === 0 ? (
        <EmptyState icon={<SearchX />} title={text(ledgerTexts.nothingFound)}>
          {text(ledgerTexts.nothingFoundText)}
        </EmptyState>
      ) : null}
      {shown.length > 0 ? (
        <EntryTable
          entries={shown}
          selected={selected}
          onSelect={setSelected}
          onHandOver={(entry) => setOpen({ kind: 'hand-over', entries: [entry] })}
          onReceipt={(entry) => setOpen({ kind: 'receipt', entries: [entry] })}
        />
      ) : null}
      {shown.length < entries.length ? (
        <p className="ui-page-count">
          {text(ledgerTexts.more, { shown: format.number(shown.length), count: format.number(entries.length) })}
        </p>
      ) : null}
      {open?.kind === 'hand-over' ? (
        <HandOverDialog entries={open.entries} onClose={() => setOpen(null)} onDone={onDone} />
      ) : null}
      {open?.kind === 'receipt' ? (
        <ReceiptDialog entries={open.entries} onClose={() => setOpen(null)} onDone={onDone} />
      ) : null}
    </>
  );
}

function useExport(filter: Filter) {
  const text = useText();
  const format = useFormat();
  return useSavedFile('table', text(ledgerTexts.exportName), async (target) => {
    const minutesFromUtc = -new Date().getTimezoneOffset();
    const { rows } = await call('ledger.export', { filter, target: target.token, minutesFromUtc });
    return text(ledgerTexts.exported, { count: format.number(rows), name: target.name });
  });
}

interface StateFilterProps {
  readonly value: Filter['state'];
  readonly onChange: (state: Filter['state']) => void;
}

function StateFilter({ value, onChange }: StateFilterProps) {
  const text = useText();
  const states = ['prepared', 'handed', 'confirmed'] as const;
  return (
    <Select
      label={text(ledgerTexts.state)}
      hideLabel
      value={value ?? ''}
      options={[
        { id: '', text: text(ledgerTexts.everyState) },
        ...states.map((state) => ({ id: state, text: text(stateNames[state]) })),
      ]}
      onChange={(state) => onChange(state === '' ? null : state)}
    />
  );
}
