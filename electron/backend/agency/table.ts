import { invalidFile } from '#files/failure.ts';
import { agencyRows, type AgencyTable } from '#shared/release/agency-table.ts';
import type { Agency } from '#shared/release/agency.ts';

/** The agencies in a table's cells. Throws `invalid` when it has no column for their names. */
export function agencyTable(
  file: string,
  cells: readonly (readonly string[])[],
  known: readonly Agency[],
): AgencyTable {
  const table = agencyRows(cells, known);
  if (table.hasNames) return table;
  throw invalidFile(
    file,
    'tabel ini tidak punya kolom nama instansi. Beri judul “Nama” pada kolom nama di baris pertama.',
    'this table has no column with the names of the agencies. Write “Name” above that column in the first row.',
  );
}
