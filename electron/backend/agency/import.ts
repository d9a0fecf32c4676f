import { readTable } from '#files/table-file.ts';
import { newAgencySlug } from '#shared/release/agency-values.ts';
import type { AgencyTableRow } from '#shared/release/agency-table.ts';
import type { LibraryWrites } from '#store/library.ts';
import type { BackendContext, Handler } from '../context.ts';
import { findGroup } from '../group/find.ts';
import { agencyTable } from './table.ts';

export const agencyImport: Handler<'agency.import'> = async (context, { file: token, onMatch, groupId }) => {
  const { library, ports } = context;
  const file = ports.files.pathOf(token);
  const cells = await readTable(file);
  const open = library.library();
  return open.write((writes) => {
    if (groupId !== null) findGroup(open, groupId);
    const { rows } = agencyTable(file, cells, open.agencies.all());
    const good = rows.filter((row) => row.problems.length === 0);
    const store = rowWriter(context, writes, new Set(open.agencies.slugs()), onMatch);
    const stored = good.map(store);
    if (groupId !== null)
      writes.groups.addMembers(
        groupId,
        stored.map(({ id }) => id),
      );
    const count = (what: Stored['what']): number => stored.filter((row) => row.what === what).length;
    return {
      added: count('added'),
      updated: count('updated'),
      skipped: count('skipped') + rows.length - good.length,
      problems: rows
        .filter((row) => row.problems.length > 0)
        .map(({ line, agency, problems }) => ({ line, name: agency.name, problems: [...problems] })),
    };
  });
};

interface Stored {
  readonly id: string;
  readonly what: 'added' | 'updated' | 'skipped';
}

function rowWriter(
  { ports }: BackendContext,
  writes: LibraryWrites,
  slugs: Set<string>,
  onMatch: 'update' | 'skip',
): (row: AgencyTableRow) => Stored {
  const now = ports.clock.now().toISOString();
  return ({ id, agency }) => {
    if (id !== null && onMatch === 'skip') return { id, what: 'skipped' };
    if (id !== null) {
      writes.agencies.update(id, agency, now);
      return { id, what: 'updated' };
    }
    const newId = ports.ids.uuid();
    const slug = newAgencySlug(agency, slugs);
    slugs.add(slug);
    writes.agencies.insert(newId, slug, agency, now);
    return { id: newId, what: 'added' };
  };
}
