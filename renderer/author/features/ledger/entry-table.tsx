import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Checkbox } from '#author/ui/checkbox.tsx';
import { EntryMenu } from './entry-menu.tsx';
import type { Entry } from './filter.ts';
import { ledgerTexts, mediumNames, stateNames, stateTones } from './texts.ts';

export interface EntryTableProps {
  readonly entries: readonly Entry[];
  /** Ids. */
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onHandOver: (entry: Entry) => void;
  readonly onReceipt: (entry: Entry) => void;
}

export function EntryTable({ entries, selected, onSelect, onHandOver, onReceipt }: EntryTableProps) {
  const text = useText();
  const count = entries.filter(({ id }) => selected.has(id)).length;
  const selectOne = (id: string, isSelected: boolean) => {
    const next = new Set(selected);
    if (isSelected) next.add(id);
    else next.delete(id);
    onSelect(next);
  };
  return (
    <div className="ui-table-box">
      <table className="ui-table ledger-table">
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                label={text(ledgerTexts.selectAll)}
                hideLabel
                isSelected={count === entries.length}
                isPartial={count > 0 && count < entries.length}
                onChange={(isSelected) => onSelect(new Set(isSelected ? entries.map(({ id }) => id) : []))}
              />
            </th>
            <th scope="col">{text(ledgerTexts.columnAgency)}</th>
            <th scope="col">{text(ledgerTexts.columnRelease)}</th>
            <th scope="col">{text(ledgerTexts.columnState)}</th>
            <th scope="col">{text(ledgerTexts.columnHanded)}</th>
            <th scope="col">{text(ledgerTexts.columnConfirmed)}</th>
            <th scope="col">{text(ledgerTexts.columnPrepared)}</th>
            <th scope="col">
              <span className="visually-hidden">{text(ledgerTexts.columnActions)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row
              key={entry.id}
              entry={entry}
              isSelected={selected.has(entry.id)}
              onSelect={(isSelected) => selectOne(entry.id, isSelected)}
              onHandOver={() => onHandOver(entry)}
              onReceipt={() => onReceipt(entry)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly entry: Entry;
  readonly isSelected: boolean;
  readonly onSelect: (isSelected: boolean) => void;
  readonly onHandOver: () => void;
  readonly onReceipt: () => void;
}

function Row({ entry, isSelected, onSelect, onHandOver, onReceipt }: RowProps) {
  const text = useText();
  const format = useFormat();
  const { agencyName, state, handedAt, confirmedAt, medium, confirmedBy } = entry;
  return (
    <tr data-entry={entry.id}>
      <td>
        <Checkbox
          label={text(ledgerTexts.select, { name: agencyName })}
          hideLabel
          isSelected={isSelected}
          onChange={onSelect}
        />
      </td>
      <th scope="row">
        {agencyName}
        <small>{entry.notes}</small>
      </th>
      <td className="ledger-course">
        {entry.version}
        <small>{entry.courseTitle}</small>
      </td>
      <td>
        <span className={`ui-badge ${stateTones[state]}`}>{text(stateNames[state])}</span>
      </td>
      <td>
        {handedAt === null ? null : format.date(handedAt)}
        {medium === null ? null : <small>{text(mediumNames[medium])}</small>}
      </td>
      <td>
        {confirmedAt === null ? null : format.date(confirmedAt)}
        {confirmedBy === '' ? null : <small>{text(ledgerTexts.by, { name: confirmedBy })}</small>}
      </td>
      <td>
        {format.bytes(entry.package.bytes)}
        <small title={entry.package.name}>{format.date(entry.preparedAt)}</small>
      </td>
      <td className="action">
        <EntryMenu entry={entry} onHandOver={onHandOver} onReceipt={onReceipt} />
      </td>
    </tr>
  );
}
