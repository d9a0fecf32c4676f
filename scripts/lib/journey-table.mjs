// The table of journeys and drivers: what a learner goes through, and whether the LMS had the right result at the end.

/** Columns, as the titles of the tests name them. */
export const drivers = ['scorm12', 'scorm2004-3', 'scorm2004-4', 'cmi5', 'standalone'];

/**
 * @param {readonly { name: string, absent: Readonly<Record<string, string>> }[]} rows the journeys, and why a driver has none
 * @param {ReadonlyMap<string, 'passed' | 'failed'>} results by test title, `<journey> · <driver>`
 * @returns {{ lines: readonly string[], missing: readonly string[] }} the table, and the cells that no test stands for
 */
export function journeyTable(rows, results) {
  const missing = [];
  const notes = new Map();
  const cellOf = (row, driver) => {
    const reason = row.absent[driver];
    if (reason !== undefined) {
      const number = notes.get(reason) ?? notes.size + 1;
      notes.set(reason, number);
      return `– ${number}`;
    }
    const result = results.get(`${row.name} · ${driver}`);
    if (result === undefined) missing.push(`${row.name} · ${driver}`);
    return result === 'passed' ? '✓' : result === 'failed' ? '✗' : '?';
  };
  const table = [['journey', ...drivers], ...rows.map((row) => [row.name, ...drivers.map((one) => cellOf(row, one))])];
  const widths = table[0].map((_, column) => Math.max(...table.map((line) => line[column].length)));
  const lines = table.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
  const reasons = [...notes].map(([reason, number]) => `– ${number}: ${reason}`);
  return { lines: [...lines, ...reasons], missing };
}
