/** The questions of the spec as the post-test of a package under the strict LMS; no rule of SCORM 1.2 may be broken. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import type { PlayableQuestion, TestSettings } from '#shared/course/compiled.ts';
import { startLms, type Lms } from '#tests/harness/lms/start-lms.ts';
import { seriousFindings } from './findings.ts';
import { Learner } from './learner.ts';
import { writePackage } from './package-fixture.ts';
import { planPicture } from './questions-b.ts';

interface TestInLms {
  readonly learner: Learner;
  /** An element of the data model, as the LMS has it now. */
  readonly stored: (element: string) => string | undefined;
  readonly kept: () => ReturnType<Lms['snapshot']>['kept'];
}

type OpenInLms = (questions: readonly PlayableQuestion[], settings?: Partial<TestSettings>) => Promise<TestInLms>;

export const test = base.extend<{ openInLms: OpenInLms }>({
  openInLms: async ({ page }, use) => {
    const started: Lms[] = [];
    await use(async (questions, settings) => {
      const rules = { feedback: 'immediate', shuffle: 'none', ...settings } as const;
      const packageDir = await writePackage({ questions, test: rules });
      await mkdir(join(packageDir, 'media'), { recursive: true });
      await writeFile(join(packageDir, 'media', 'denah.svg'), planPicture);
      const lms = await startLms({ packageDir, masteryScore: 75 });
      started.push(lms);
      await page.goto(lms.launchUrl);
      const learner = new Learner(page.frameLocator('#sco'));
      await learner.readLessons();
      await learner.action('start').click();
      return { learner, stored: (element) => lms.snapshot().values[element], kept: () => lms.snapshot().kept };
    });
    for (const lms of started) {
      const { violations } = lms.snapshot();
      await lms.close();
      expect(violations, 'the package broke a rule of SCORM 1.2').toEqual([]);
    }
  },
});

export const colours = ['light', 'dark'] as const;

/** On a small phone: nothing to find by axe, and nothing that makes the page scroll sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await seriousFindings(page)).toEqual([]);
  const sideways = await page
    .frameLocator('#sco')
    .locator('html')
    .evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(sideways, 'pixels that the page is too wide').toBe(0);
}
