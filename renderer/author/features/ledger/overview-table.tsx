import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import type { OverviewRow } from '#shared/release/ledger-entry.ts';
import { followUp } from './follow-up.ts';
import { ledgerTexts, stateNames, stateTones } from './texts.ts';

export function OverviewTable({ rows }: { readonly rows: readonly OverviewRow[] }) {
  const text = useText();
  return (
    <div className="ui-table-box">
      <table className="ui-table">
        <thead>
          <tr>
            <th scope="col">{text(ledgerTexts.columnAgency)}</th>
            <th scope="col">{text(ledgerTexts.columnHas)}</th>
            <th scope="col">{text(ledgerTexts.columnState)}</th>
            <th scope="col">{text(ledgerTexts.columnFollowUp)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.agency.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { readonly row: OverviewRow }) {
  const text = useText();
  const format = useFormat();
  const { agency, version, state, behind, at, waiting } = row;
  const next = followUp(row);
  return (
    <tr data-overview={agency.id}>
      <th scope="row">
        {agency.name}
        <small>{[agency.contact, agency.phone].filter((part) => part !== '').join(' · ')}</small>
      </th>
      <td>{version ?? '–'}</td>
      <td>
        <span className={`ui-badge ${stateTones[state]}`}>{text(stateNames[state])}</span>
        {at === null ? null : <small>{format.date(at)}</small>}
      </td>
      <td>
        <span className={`ui-badge ${next.tone}`}>
          {text(next.text, { count: format.number(behind), version: waiting ?? '' })}
        </span>
      </td>
    </tr>
  );
}
