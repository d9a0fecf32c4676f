import type { OutputOf } from '#shared/contract/contract.ts';

export type TableRow = OutputOf<'agency.read-table'>['rows'][number];

export interface ImportCounts {
  readonly added: number;
  readonly known: number;
  readonly bad: number;
}

export function countsOf(rows: readonly TableRow[]): ImportCounts {
  const good = rows.filter(({ problems }) => problems.length === 0);
  const known = good.filter(({ match }) => match === 'known').length;
  return { added: good.length - known, known, bad: rows.length - good.length };
}

/** What a look at the table has to show first: rows that will be left out, then the others in their order. */
export function badFirst(rows: readonly TableRow[]): readonly TableRow[] {
  const isBad = ({ problems }: TableRow): boolean => problems.length > 0;
  return [...rows.filter(isBad), ...rows.filter((row) => !isBad(row))];
}
