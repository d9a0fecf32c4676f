export interface PlacedModule {
  readonly id: string;
  readonly file: string;
}

/** `modules` with `item` behind the one with the id `after`; first for null, last when that one is not among them. */
export function placedAfter(
  modules: readonly PlacedModule[],
  item: PlacedModule,
  after: string | null,
): readonly PlacedModule[] {
  if (after === null) return [item, ...modules];
  const index = modules.findIndex((candidate) => candidate.id === after);
  return index === -1 ? [...modules, item] : modules.toSpliced(index + 1, 0, item);
}
