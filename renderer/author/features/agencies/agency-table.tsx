import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { errorOf } from '#author/bridge/client.ts';
import { useContractCommand } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { IconButton } from '#author/ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '#author/ui/menu.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { Agency } from '#shared/release/agency.ts';
import type { Group } from './groups-menu.tsx';
import { agencyTexts, formatNames, lmsNames, mediumNames } from './texts.ts';

/** More rows than anybody reads make the page slow. */
const mostRows = 500;

export interface AgencyTableProps {
  readonly agencies: readonly Agency[];
  readonly groups: readonly Group[];
  readonly onEdit: (agency: Agency) => void;
}

export function AgencyTable({ agencies, groups, onEdit }: AgencyTableProps) {
  const text = useText();
  const format = useFormat();
  const shown = agencies.slice(0, mostRows);
  const groupNames = namesByAgency(groups);
  return (
    <>
      <div className="ui-table-box">
        <table className="ui-table">
          <thead>
            <tr>
              <th scope="col">{text(agencyTexts.columnName)}</th>
              <th scope="col">{text(agencyTexts.columnPackage)}</th>
              <th scope="col">{text(agencyTexts.columnMedium)}</th>
              <th scope="col">{text(agencyTexts.columnContact)}</th>
              {groups.length === 0 ? null : <th scope="col">{text(agencyTexts.columnGroups)}</th>}
              <th scope="col">
                <span className="visually-hidden">{text(agencyTexts.columnActions)}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((agency) => (
              <tr key={agency.id} data-agency={agency.id}>
                <th scope="row">
                  <button type="button" className="ui-table-open" onClick={() => onEdit(agency)}>
                    {agency.name}
                  </button>
                  <small>{agency.shortName}</small>
                </th>
                <td>
                  {text(formatNames[agency.format])}
                  {agency.lms === 'none' ? null : <small>{text(lmsNames[agency.lms])}</small>}
                </td>
                <td>{text(mediumNames[agency.medium])}</td>
                <td>
                  {agency.contact}
                  <small>{[agency.phone, agency.email].filter((part) => part !== '').join(' · ')}</small>
                </td>
                {groups.length === 0 ? null : <td>{groupNames.get(agency.id)?.join(', ')}</td>}
                <td className="action">
                  <AgencyMenu agency={agency} onEdit={() => onEdit(agency)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < agencies.length ? (
        <p className="ui-page-count">
          {text(agencyTexts.more, { shown: format.number(shown.length), count: format.number(agencies.length) })}
        </p>
      ) : null}
    </>
  );
}

function namesByAgency(groups: readonly Group[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { name, agencyIds } of groups) {
    for (const id of agencyIds) names.set(id, [...(names.get(id) ?? []), name]);
  }
  return names;
}

function AgencyMenu({ agency, onEdit }: { readonly agency: Agency; readonly onEdit: () => void }) {
  const text = useText();
  const toast = useToast();
  const trash = useContractCommand('agency.trash');
  const restore = useContractCommand('agency.restore');
  const { id, name } = agency;
  const label = text(agencyTexts.actionsOf, { name });
  const onError = (thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' });
  const undo = { label: text(agencyTexts.undo), run: () => restore.mutate({ id }, { onError }) };
  const remove = () =>
    trash.mutate(
      { id },
      { onSuccess: () => toast.show({ text: text(agencyTexts.trashed, { name }), action: undo }), onError },
    );
  return (
    <Menu
      label={label}
      placement="bottom end"
      button={<IconButton label={label} icon={<Ellipsis aria-hidden />} size="small" />}
    >
      <MenuItem text={text(agencyTexts.edit)} icon={<Pencil />} onAction={onEdit} />
      <MenuSeparator />
      <MenuItem text={text(agencyTexts.trash)} icon={<Trash2 />} kind="danger" onAction={remove} />
    </Menu>
  );
}
