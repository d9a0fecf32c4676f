/** The rehearsal in a window of its own: written in one window, tried in the other. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '#tests/harness/accessible.ts';
import { test, type AuthorApp } from '#tests/harness/app.ts';
import { runAjar } from '#tests/harness/cli.ts';
import { RehearsalPage } from '#tests/harness/pages/rehearsal-page.ts';
import { Learner } from '../player/learner.ts';

const courseFolder = fileURLToPath(new URL('../../fixtures/courses/journeys', import.meta.url));

async function openCourse(app: AuthorApp): Promise<void> {
  const file = join(app.folder, 'perjalanan.ajar');
  await runAjar('pack', courseFolder, '--out', file);
  await app.importFile(file);
  await app.library.dismissToast();
  await app.library.open('Perjalanan Peserta');
}

/** Errors of the other window's console count as well. */
async function ownWindow(app: AuthorApp): Promise<Page> {
  const opened = app.page.context().waitForEvent('page');
  await new RehearsalPage(app.page).openOwnWindow();
  const page = await opened;
  page.on('console', (message) => {
    if (message.type() === 'error') app.errors.push(message.text());
  });
  await page.waitForSelector('[data-app-state="ready"]');
  await new RehearsalPage(page).fillPanel();
  return page;
}

test.afterEach(({ app }) => {
  expect(app.errors).toEqual([]);
});

test('the course is tried in a window of its own while the first one goes back to writing; there is one per course', async ({
  app,
}) => {
  await openCourse(app);
  const own = await ownWindow(app);
  await expect(own).toHaveTitle('Coba: Perjalanan Peserta');
  await expect(app.workspace.editor).toBeVisible();
  const rehearsal = new RehearsalPage(own);
  const learner = new Learner(rehearsal.course);
  await learner.begin();
  await rehearsal.expectKept('incomplete', null);
  await expect(rehearsal.ownWindowButton).toBeHidden();
  const before = app.page.context().pages().length;
  await new RehearsalPage(app.page).openOwnWindow();
  await expect(app.workspace.editor).toBeVisible();
  expect(app.page.context().pages()).toHaveLength(before);
  await expect(learner.module('01-pengantar')).toBeVisible();
  await own.close();
});

test('what is saved in the first window is offered in the other, and a try goes on until it is taken', async ({
  app,
}) => {
  await openCourse(app);
  const own = await ownWindow(app);
  const rehearsal = new RehearsalPage(own);
  const learner = new Learner(rehearsal.course);
  await learner.begin();
  await rehearsal.expectKept('incomplete', null);
  await expect(rehearsal.newestButton).toBeHidden();
  await app.workspace.openModule('Pengantar');
  await app.workspace.typeAtEnd('\nKalimat yang baru ditulis.');
  await app.workspace.expectSaved();
  await expect(rehearsal.newestButton).toBeVisible();
  await expect(learner.module('01-pengantar')).toBeVisible();
  await expect(learner.module('01-pengantar')).not.toContainText('Kalimat yang baru ditulis.');
  await rehearsal.newestButton.click();
  await learner.action('resume').click();
  await expect(learner.module('01-pengantar')).toContainText('Kalimat yang baru ditulis.');
  await expect(rehearsal.newestButton).toBeHidden();
  await own.close();
});

test('the window of the rehearsal can be used by everybody', async ({ app }) => {
  await openCourse(app);
  const own = await ownWindow(app);
  await new Learner(new RehearsalPage(own).course).begin();
  await expectAccessible({ page: own }, 'rehearsal window');
  await own.close();
});
