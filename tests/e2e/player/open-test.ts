/** A package whose post-test has the questions of the spec, opened at its first question. */
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { startLms, type Lms } from '#tests/harness/lms/start-lms.ts';
import type { PlayableQuestion, TestSettings } from '#shared/course/compiled.ts';
import { Learner } from './learner.ts';
import { writePackage } from './package-fixture.ts';

type Questions = readonly PlayableQuestion[];

export interface OpenTest {
  readonly learner: Learner;
  /** The page is closed and opened again at the test. */
  readonly reopen: () => Promise<void>;
}

/** By double-click. */
export async function openTest(page: Page, questions: Questions, test: Partial<TestSettings> = {}): Promise<OpenTest> {
  const address = pathToFileURL(`${await writePackage({ questions, test })}/index.html`).href;
  await page.goto(address);
  const learner = new Learner(page);
  await learner.readLessons();
  await learner.action('start').click();
  return {
    learner,
    reopen: async () => {
      await page.goto('about:blank');
      await page.goto(address);
      await learner.action('resume').click();
    },
  };
}

/** What a strict SCORM 1.2 LMS has of the first question after the learner has answered and handed in. */
export async function interactionIn12(
  page: Page,
  questions: Questions,
  answer: (learner: Learner) => Promise<void>,
): Promise<Readonly<Record<string, string>>> {
  const lms: Lms = await startLms({ packageDir: await writePackage({ questions }), masteryScore: 75 });
  try {
    await page.goto(lms.launchUrl);
    const learner = new Learner(page.frameLocator('#sco'));
    await learner.readLessons();
    await learner.action('start').click();
    await answer(learner);
    await learner.action('finish').click();
    await expect.poll(() => lms.snapshot().kept.status).not.toBe('incomplete');
    const { values, violations } = lms.snapshot();
    expect(violations, 'the package broke a rule of SCORM 1.2').toEqual([]);
    const prefix = 'cmi.interactions.0.';
    return Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) =>
        name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
      ),
    );
  } finally {
    await lms.close();
  }
}
