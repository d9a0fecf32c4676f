import type { Handler } from '../context.ts';
import { agencyTable } from './table.ts';
import { readTable } from '#files/table-file.ts';

export const agencyReadTable: Handler<'agency.read-table'> = async ({ library, ports }, { file: token }) => {
  const file = ports.files.pathOf(token);
  const cells = await readTable(file);
  const { rows, unknownHeadings } = agencyTable(file, cells, library.reads().agencies.all());
  return {
    rows: rows.map(({ line, agency, match, problems }) => ({ line, agency, match, problems: [...problems] })),
    unknownHeadings: [...unknownHeadings],
  };
};
