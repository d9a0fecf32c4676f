import { nameKey } from '#shared/release/agency-values.ts';
import type { Agency } from '#shared/release/agency.ts';
import type { Handler } from '../context.ts';

export const agencyList: Handler<'agency.list'> = ({ library }, { search, groupId }) => {
  const { agencies } = library.reads();
  const term = nameKey(search);
  const asked = groupId === null ? agencies.all() : agencies.ofGroup(groupId);
  return asked.filter((agency) => term === '' || searched(agency).includes(term));
};

function searched({ name, shortName, contact, address }: Agency): string {
  return nameKey(`${name}\n${shortName}\n${contact}\n${address}`);
}
