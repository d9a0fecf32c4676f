import { newAgencySlug } from '#shared/release/agency-values.ts';
import type { Handler } from '../context.ts';
import { assertNameIsFree, findAgency } from './find.ts';

export const agencySave: Handler<'agency.save'> = ({ library, ports }, { id, fields }) => {
  const open = library.library();
  const now = ports.clock.now().toISOString();
  return open.write((writes) => {
    if (id !== null) findAgency(open, id);
    assertNameIsFree(open, fields.name, id);
    if (id !== null) {
      writes.agencies.update(id, fields, now);
      return { id };
    }
    const newId = ports.ids.uuid();
    writes.agencies.insert(newId, newAgencySlug(fields, open.agencies.slugs()), fields, now);
    return { id: newId };
  });
};
