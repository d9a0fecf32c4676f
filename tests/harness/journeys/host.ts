/** Where a learner meets a package: each host is one column of the table of journeys. */
import type { FrameLocator, Page } from '@playwright/test';
import type { PackageFormat } from '#shared/packaging/plan.ts';
import type { Variant } from './journey-package.ts';

export const drivers = ['scorm12', 'scorm2004-3', 'scorm2004-4', 'cmi5', 'standalone'] as const;
export type DriverName = (typeof drivers)[number];

/** What the LMS (or the device) has of the learner, in one vocabulary. */
export interface Kept {
  readonly status: 'nothing' | 'incomplete' | 'completed' | 'passed' | 'failed';
  /** Percent. */
  readonly score: number | null;
}

export interface Interaction {
  readonly id: string;
  readonly response: string;
  readonly right: boolean;
}

export interface JourneyHost {
  readonly driver: DriverName;
  readonly format: PackageFormat;
  /** Opens the course: a new session with what was kept. */
  launch(page: Page): Promise<FrameLocator | Page>;
  /** The learner is gone: other pages, nothing in this browser any more. */
  forgetDevice(page: Page): Promise<void>;
  /** From now on the same learner gets this variant of the course. */
  publish(variant: Variant): Promise<void>;
  kept(page: Page): Promise<Kept>;
  /** What brings the learner back to the same place, as it is kept now. */
  resumeData(page: Page): Promise<string>;
  /** What was reported about single answers; null where nobody asks. */
  interactions(): readonly Interaction[] | null;
  /** How often the end of a session was told; null where nobody asks. */
  ends(): number | null;
  violations(): readonly string[];
  /** While this holds, whatever keeps the progress refuses it. */
  refuse(page: Page): Promise<void>;
  acceptAgain(page: Page): Promise<void>;
  readonly packageDir: string;
  close(): Promise<void>;
}
