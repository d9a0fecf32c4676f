import { useState } from 'react';
import { errorOf } from '#author/bridge/client.ts';
import { useContractCommand, useContractQuery } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { RadioCards } from '#author/ui/radio-cards.tsx';
import { Select } from '#author/ui/select.tsx';
import { Skeleton } from '#author/ui/spinner.tsx';
import { TextField } from '#author/ui/text-field.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { FileToken } from '#shared/contract/bridge.ts';
import type { Group } from './groups-menu.tsx';
import { badFirst, countsOf, type TableRow } from './import-plan.ts';
import { agencyTexts, formatNames, mediumNames } from './texts.ts';

/** Rows of a table that the dialog shows. */
const mostRows = 100;
const newGroup = 'new';

export interface ImportDialogProps {
  readonly file: FileToken;
  readonly groups: readonly Group[];
  readonly onClose: () => void;
}

/** A table before it is imported: who is new, who is known, which rows cannot be taken and why. */
export function ImportDialog({ file, groups, onClose }: ImportDialogProps) {
  const text = useText();
  const format = useFormat();
  const read = useContractQuery('agency.read-table', { file: file.token });
  const [onMatch, setOnMatch] = useState<'update' | 'skip'>('update');
  const [group, setGroup] = useState('');
  const [groupName, setGroupName] = useState('');
  const [isTried, setTried] = useState(false);
  const run = useImport(onClose);
  const rows = read.data?.rows ?? [];
  const counts = countsOf(rows);
  const taken = counts.added + (onMatch === 'update' || group !== '' ? counts.known : 0);
  const groupMissing = group === newGroup && groupName.trim() === '';
  const onImport = () => {
    setTried(true);
    if (groupMissing) return;
    const target = group === newGroup ? { name: groupName.trim() } : { id: group === '' ? null : group };
    void run.start({ file: file.token, onMatch, group: target });
  };
  const footer = (
    <>
      <Button onPress={onClose}>{text(agencyTexts.cancel)}</Button>
      <Button kind="primary" isDisabled={taken === 0} isPending={run.isPending} onPress={onImport}>
        {text(agencyTexts.importDo, { count: format.number(taken) })}
      </Button>
    </>
  );
  return (
    <Dialog
      title={text(agencyTexts.importTitle, { name: file.name })}
      isOpen
      size="large"
      onClose={onClose}
      footer={footer}
    >
      {read.error ? <Banner tone="error">{text(read.error.error.message)}</Banner> : null}
      {run.failure === null ? null : <Banner tone="error">{run.failure}</Banner>}
      {read.isPending ? <Skeleton lines={6} /> : null}
      {read.data ? <Remarks rows={rows} headings={read.data.unknownHeadings} /> : null}
      {rows.length > 0 ? <Rows rows={rows} /> : null}
      {counts.known > 0 ? <OnMatch value={onMatch} onChange={setOnMatch} /> : null}
      {counts.added + counts.known > 0 ? (
        <div className="agency-grid">
          <Select
            label={text(agencyTexts.importGroup)}
            value={group}
            options={[
              { id: '', text: text(agencyTexts.importNoGroup) },
              ...groups.map(({ id, name }) => ({ id, text: name })),
              { id: newGroup, text: text(agencyTexts.importNewGroup) },
            ]}
            onChange={setGroup}
          />
          {group === newGroup ? (
            <TextField
              label={text(agencyTexts.groupName)}
              value={groupName}
              maxLength={300}
              isRequired
              error={isTried && groupMissing ? text(agencyTexts.groupNameMissing) : null}
              onChange={setGroupName}
            />
          ) : null}
        </div>
      ) : null}
    </Dialog>
  );
}

interface ImportStart {
  readonly file: string;
  readonly onMatch: 'update' | 'skip';
  /** A group that is there (null: none), or the name of one to be made. */
  readonly group: { readonly id: string | null } | { readonly name: string };
}

function useImport(onDone: () => void) {
  const text = useText();
  const format = useFormat();
  const toast = useToast();
  const [failure, setFailure] = useState<string | null>(null);
  // A second try after a table that was refused must not make the group again.
  const [made, setMade] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const makeGroup = useContractCommand('group.save');
  const importing = useContractCommand('agency.import');
  async function groupIdOf(group: ImportStart['group']): Promise<string | null> {
    if ('id' in group) return group.id;
    if (made?.name === group.name) return made.id;
    const { id } = await makeGroup.mutateAsync({ id: null, name: group.name, agencyIds: [] });
    setMade({ id, name: group.name });
    return id;
  }
  async function start({ file, onMatch, group }: ImportStart): Promise<void> {
    setFailure(null);
    try {
      const groupId = await groupIdOf(group);
      const { added, updated, skipped } = await importing.mutateAsync({ file, onMatch, groupId });
      const counts = { added: format.number(added), updated: format.number(updated), skipped: format.number(skipped) };
      toast.show({ text: text(agencyTexts.imported, counts) });
      onDone();
    } catch (thrown) {
      setFailure(text(errorOf(thrown).message));
    }
  }
  return { start, failure, isPending: makeGroup.isPending || importing.isPending };
}

function Remarks({ rows, headings }: { readonly rows: readonly TableRow[]; readonly headings: readonly string[] }) {
  const text = useText();
  const format = useFormat();
  const { added, known, bad } = countsOf(rows);
  if (rows.length === 0) return <Banner tone="warning">{text(agencyTexts.importEmpty)}</Banner>;
  const counts = { added: format.number(added), known: format.number(known), bad: format.number(bad) };
  return (
    <>
      <p className="agency-counts">{text(agencyTexts.importRows, counts)}</p>
      {headings.length > 0 ? (
        <Banner tone="info">{text(agencyTexts.importUnknown, { headings: headings.join(', ') })}</Banner>
      ) : null}
      {bad > 0 ? <Banner tone="warning">{text(agencyTexts.importBad, { count: counts.bad })}</Banner> : null}
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly TableRow[] }) {
  const text = useText();
  const format = useFormat();
  const shown = badFirst(rows).slice(0, mostRows);
  return (
    <>
      <div className="ui-table-box agency-rows">
        <table className="ui-table">
          <thead>
            <tr>
              <th scope="col">{text(agencyTexts.line)}</th>
              <th scope="col">{text(agencyTexts.columnName)}</th>
              <th scope="col">{text(agencyTexts.columnPackage)}</th>
              <th scope="col">{text(agencyTexts.columnMedium)}</th>
              <th scope="col">{text(agencyTexts.rowState)}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.line} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < rows.length ? (
        <p className="ui-page-count">
          {text(agencyTexts.rowsShown, { shown: format.number(shown.length), count: format.number(rows.length) })}
        </p>
      ) : null}
    </>
  );
}

function Row({ row }: { readonly row: TableRow }) {
  const text = useText();
  const { line, agency, match, problems } = row;
  const state = match === 'new' ? agencyTexts.rowNew : agencyTexts.rowKnown;
  return (
    <tr>
      <td className="number">{line}</td>
      <th scope="row">{agency.name}</th>
      <td>{text(formatNames[agency.format])}</td>
      <td>{text(mediumNames[agency.medium])}</td>
      <td>
        {problems.length === 0 ? (
          <span className={`ui-badge ${match === 'new' ? 'good' : ''}`}>{text(state)}</span>
        ) : (
          <ul className="agency-problems">
            {problems.map((problem) => (
              <li key={problem.id}>{text(problem)}</li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

interface OnMatchProps {
  readonly value: 'update' | 'skip';
  readonly onChange: (value: 'update' | 'skip') => void;
}

function OnMatch({ value, onChange }: OnMatchProps) {
  const text = useText();
  return (
    <RadioCards
      label={text(agencyTexts.importOnMatch)}
      value={value}
      options={[
        { id: 'update', text: text(agencyTexts.importUpdate), description: text(agencyTexts.importUpdateText) },
        { id: 'skip', text: text(agencyTexts.importSkip), description: text(agencyTexts.importSkipText) },
      ]}
      onChange={onChange}
    />
  );
}
