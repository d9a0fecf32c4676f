import type { PackageFormat } from '../packaging/plan.ts';
import type { Agency } from './agency.ts';
import type { Medium } from './medium.ts';
import type { ReleaseHead } from './model.ts';

/** How far a package has come: made, given to the agency, its receipt confirmed by the agency. */
export type HandOverState = 'prepared' | 'handed' | 'confirmed';

/** One package of one release for one agency. Names are those of the day it was made. Times are ISO. */
export interface LedgerEntry {
  readonly id: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly courseId: string;
  readonly courseTitle: string;
  readonly releaseId: string;
  readonly version: string;
  readonly format: PackageFormat;
  /** Null: not made in a batch. */
  readonly batchId: string | null;
  readonly package: { readonly name: string; readonly bytes: number; readonly sha256: string };
  readonly preparedAt: string;
  /** Null as long as it is not handed over. */
  readonly medium: Medium | null;
  readonly handedAt: string | null;
  readonly confirmedAt: string | null;
  readonly confirmedBy: string;
  readonly notes: string;
}

export interface OverviewRow {
  readonly agency: Agency;
  /** The newest release that was handed over, else the newest that lies ready; null without a package. */
  readonly version: string | null;
  readonly state: HandOverState | 'none';
  /** Releases that are newer than `version`; 0 without a package. */
  readonly behind: number;
  /** When it got into that state. */
  readonly at: string | null;
  /** A version newer than `version` whose package lies ready. */
  readonly waiting: string | null;
}

export interface Overview {
  readonly newest: ReleaseHead | null;
  readonly rows: readonly OverviewRow[];
  /** Agencies by state; `behind` counts across the states. */
  readonly counts: Readonly<Record<HandOverState | 'none' | 'behind', number>>;
}
