/** Sizes by pane id, in percent; `usual` where the remembered ones do not fit these panes. */
export function layoutOf(
  ids: readonly string[],
  remembered: readonly number[],
  usual: readonly number[],
): Record<string, number> {
  const total = remembered.reduce((sum, size) => sum + size, 0);
  const fits = remembered.length === ids.length && remembered.every((size) => size > 0) && Math.abs(total - 100) < 1;
  const sizes = fits ? remembered : usual;
  return Object.fromEntries(ids.map((id, index) => [id, sizes[index] ?? 0]));
}

/** The sizes to remember, in the order of the panes, with two digits. */
export function sizesOf(ids: readonly string[], layout: Readonly<Record<string, number>>): number[] {
  return ids.map((id) => Math.round((layout[id] ?? 0) * 100) / 100);
}
