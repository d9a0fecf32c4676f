import type { Handler } from '../context.ts';

export const groupList: Handler<'group.list'> = ({ library }) => {
  const reads = library.reads();
  return reads.snapshot(() => reads.groups.all().map((group) => ({ ...group, agencyIds: [...group.agencyIds] })));
};
