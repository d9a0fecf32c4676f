/** One row of the table of journeys: the same walk for each driver, read back from the LMS's side. */
import { readFileSync } from 'node:fs';
import { expect, test, type BrowserContext, type Frame, type Page } from '@playwright/test';
import { Cmi5Host } from '#tests/harness/journeys/cmi5-host.ts';
import { drivers, type DriverName, type JourneyHost } from '#tests/harness/journeys/host.ts';
import type { Variant } from '#tests/harness/journeys/journey-package.ts';
import { ScormHost } from '#tests/harness/journeys/scorm-host.ts';
import { StandaloneHost } from '#tests/harness/journeys/standalone-host.ts';
import { Learner } from '../player/learner.ts';

interface Row {
  readonly name: string;
  /** Why a driver has no such journey. */
  readonly absent: Readonly<Partial<Record<DriverName, string>>>;
}

const rows = JSON.parse(readFileSync(new URL('journeys.json', import.meta.url), 'utf8')) as readonly Row[];

export interface Visit<Host extends JourneyHost = AnyHost> {
  readonly host: Host;
  readonly page: Page;
  readonly context: BrowserContext;
}

export type AnyHost = ScormHost | Cmi5Host | StandaloneHost;

function start(driver: DriverName, variant: Variant): Promise<AnyHost> {
  if (driver === 'cmi5') return Cmi5Host.start(variant);
  return driver === 'standalone' ? StandaloneHost.start(variant) : ScormHost.start(driver, variant);
}

/** A test for each driver that the row is not absent for. */
export function journey(name: string, walk: (visit: Visit) => Promise<void>, variant: Variant = 'usual'): void {
  const row = rows.find((one) => one.name === name);
  if (row === undefined) throw new Error(`journeys.json has no row "${name}"`);
  for (const driver of drivers.filter((one) => row.absent[one] === undefined)) {
    test(`${name} · ${driver}`, async ({ page, context }) => {
      const host = await start(driver, variant);
      try {
        await walk({ host, page, context });
        // Only what was said in time can be judged: the page has gone away.
        await page.goto('about:blank');
        expect(host.violations(), 'the package broke a rule of its standard').toEqual([]);
      } finally {
        await host.close();
      }
    });
  }
}

export async function launched({ host, page }: Visit): Promise<Learner> {
  return new Learner(await host.launch(page));
}

/** The window is closed without any button: what is left is what `pagehide` could send. */
export async function closeWindow({ host, page }: Visit): Promise<void> {
  const before = host.ends();
  await page.goto('about:blank');
  if (before !== null) await expect.poll(() => host.ends()).toBeGreaterThan(before);
}

/** Goes back to a page of the host's, where the device can be asked what it keeps. */
export async function expectKept(
  { host, page }: Visit,
  expected: Partial<Awaited<ReturnType<JourneyHost['kept']>>>,
): Promise<void> {
  if (host instanceof StandaloneHost && page.url() === 'about:blank') await host.forgetDevice(page);
  await expect.poll(() => host.kept(page)).toMatchObject(expected);
}

/** The course's own frame: within the LMS's page, or the whole page. */
export function courseFrame(page: Page): Frame {
  return page.frames().find((one) => one.url().includes('/package/')) ?? page.mainFrame();
}

/** Loads the course again, within the LMS's page where it stands in a frame. */
export async function reloadCourse({ page }: Visit): Promise<void> {
  const frame = courseFrame(page);
  if (frame === page.mainFrame()) await page.reload();
  else await Promise.all([frame.waitForNavigation(), frame.evaluate(() => window.location.reload())]);
}
