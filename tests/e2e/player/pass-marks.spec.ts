/** A test and its course never judge the same score differently. */
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { compileCourse } from '#shared/packaging/compile.ts';
import { startLms } from '#tests/harness/lms/start-lms.ts';
import { Learner } from './learner.ts';
import { writeCompiled, writePackage } from './package-fixture.ts';

/** Three of four questions are right: 75 %. The trainer asked for `asked` percent, the LMS for `mastery`. */
async function threeOfFour(page: Page, asked: number, mastery: number): Promise<void> {
  const packageDir = await writePackage({ test: { passMark: asked }, outline: { passMark: asked } });
  const lms = await startLms({ packageDir, masteryScore: mastery });
  await page.goto(lms.launchUrl);
  const view = page.frameLocator('#sco');
  const learner = new Learner(view);
  await learner.readLessons();
  await expect(view.locator('.intro')).toContainText(`Nilai lulus: ${mastery}%.`);
  await learner.action('start').click();
  await learner.answerTest('right');
  await learner.question('maklumat').getByLabel('Salah', { exact: true }).check();
  await learner.action('finish').click();
  const passed = mastery <= 75;
  await expect(view.locator('[data-result]')).toContainText(`Nilai lulus ${mastery}%`);
  await expect(view.locator('[data-result] .outcome')).toHaveText(passed ? 'Lulus' : 'Belum lulus');
  await learner.action('next').click();
  await expect(view.locator(`[data-course-status="${passed ? 'passed' : 'failed'}"]`)).toBeVisible();
  await expect(view.getByRole('heading', { name: 'Yang dapat diulang' })).toHaveCount(passed ? 0 : 1);
  await learner.action('menu').first().click();
  await expect(learner.entry('90-post-test').locator('.badge')).toHaveText(passed ? 'Lulus' : 'Belum lulus');
  await expect.poll(() => lms.snapshot().kept.status).toBe(passed ? 'passed' : 'failed');
  await lms.close();
}

test('an LMS that asks for more than the trainer is heard on every page', async ({ page }) => {
  await threeOfFour(page, 70, 80);
});

test('an LMS that asks for less than the trainer is heard on every page', async ({ page }) => {
  await threeOfFour(page, 80, 70);
});

const exam = (title: string, passMark: number) => `---
title: ${title}
kind: post-test
passMark: ${passMark}
---

:::question{#soal${passMark} answer=true}
Pernyataan.
:::
`;

test('where several tests make the score, each says its own pass mark and that of the course', async ({ page }) => {
  const settingsText = `format: 1
id: 0198f2a4-0000-7000-8000-00000000e2e5
title: Uji
language: id
version: 1.0.0
passMark: 60
modules: [ 01-teori.md, 02-praktik.md ]
`;
  const modules = [
    { file: '01-teori.md', text: exam('Teori', 80) },
    { file: '02-praktik.md', text: exam('Praktik', 90) },
  ];
  const { course } = compileCourse({ settingsText, modules, banks: [], media: [] }, { draft: false });
  if (course === null) throw new Error('The course does not compile');
  await page.goto(pathToFileURL(`${await writeCompiled(course, 'html')}/index.html`).href);
  const learner = new Learner(page);
  await learner.action('start').click();
  await expect(page.locator('.intro')).toContainText('Nilai lulus: 80%.');
  await expect(page.locator('.intro')).toContainText('Nilai lulus kursus: 60%, gabungan semua tes.');
  await learner.action('start').click();
  await learner.action('finish').click();
  await expect(page.locator('.score-box')).toContainText('Nilai lulus 80%');
  await expect(page.locator('.score-box')).toContainText('Nilai lulus kursus: 60%, gabungan semua tes.');
});
