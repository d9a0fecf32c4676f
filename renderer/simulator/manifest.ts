/** What an LMS reads in a package's manifest before it launches it. */
import type { SimulatedFormat } from '#shared/contract/simulator.ts';
import type { LocalText } from '#shared/course/problem.ts';

export interface Manifest {
  /** Percent; null where the manifest says nothing. */
  readonly masteryScore: number | null;
  /** Of the page to open, below the package. */
  readonly href: string;
  /** Of the unit, under cmi5; else ''. */
  readonly activityId: string;
}

/** The package cannot be launched; `text` says why. */
export class NoManifest extends Error {
  readonly text: LocalText;
  constructor(name: string) {
    super(`The package has no ${name}`);
    this.name = 'NoManifest';
    this.text = { id: `tidak ada ${name} di dalamnya`, en: `it has no ${name}` };
  }
}

function first(root: Document, name: string): Element | undefined {
  return root.getElementsByTagNameNS('*', name)[0];
}

function scormManifest(root: Document): Manifest {
  const percent = first(root, 'masteryscore')?.textContent;
  const measure = first(root, 'minNormalizedMeasure')?.textContent;
  const mark = percent ?? (measure ? String(Math.round(Number(measure) * 10_000) / 100) : null);
  const href = first(root, 'resource')?.getAttribute('href') ?? 'index.html';
  return { masteryScore: mark === null ? null : Number(mark), href, activityId: '' };
}

function cmi5Manifest(root: Document): Manifest {
  const unit = first(root, 'au');
  const mark = unit?.getAttribute('masteryScore') ?? null;
  const href = first(root, 'url')?.textContent?.trim() ?? 'index.html';
  const percent = mark === null ? null : Math.round(Number(mark) * 10_000) / 100;
  return { masteryScore: percent, href, activityId: unit?.getAttribute('id') ?? '' };
}

/** `packageUrl`: with its slash at the end. Rejects with `NoManifest` when the package has none. */
export async function readManifest(packageUrl: string, format: SimulatedFormat): Promise<Manifest> {
  const name = format === 'cmi5' ? 'cmi5.xml' : 'imsmanifest.xml';
  const response = await fetch(`${packageUrl}${name}`);
  if (!response.ok) throw new NoManifest(name);
  const root = new DOMParser().parseFromString(await response.text(), 'text/xml');
  return format === 'cmi5' ? cmi5Manifest(root) : scormManifest(root);
}
