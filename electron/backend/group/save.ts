import { ContractFailure } from '#shared/contract/result.ts';
import type { Handler } from '../context.ts';
import { findAgency } from '../agency/find.ts';
import { findGroup } from './find.ts';

export const groupSave: Handler<'group.save'> = ({ library, ports }, { id, name, agencyIds }) => {
  const open = library.library();
  return open.write((writes) => {
    if (id !== null) findGroup(open, id);
    const other = open.groups.findByName(name);
    if (other !== null && other.id !== id) throw nameTaken(other.name);
    for (const agencyId of agencyIds) findAgency(open, agencyId);
    const groupId = id ?? ports.ids.uuid();
    if (id === null) writes.groups.insert(groupId, name);
    else writes.groups.rename(groupId, name);
    writes.groups.setMembers(groupId, agencyIds);
    return { id: groupId };
  });
};

function nameTaken(name: string): ContractFailure {
  return new ContractFailure('conflict', {
    id: `Kelompok “${name}” sudah ada. Ubah kelompok itu, atau pakai nama lain.`,
    en: `There is a group “${name}” already. Change that one, or use another name.`,
  });
}
