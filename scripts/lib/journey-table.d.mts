export const drivers: readonly string[];
export function journeyTable(
  rows: readonly { readonly name: string; readonly absent: Readonly<Record<string, string>> }[],
  results: ReadonlyMap<string, 'passed' | 'failed'>,
): { readonly lines: readonly string[]; readonly missing: readonly string[] };
