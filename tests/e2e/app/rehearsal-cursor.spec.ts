/** From the line that is being written straight to where a learner reads it. */
import { expect } from '@playwright/test';
import { test, type AuthorApp } from '#tests/harness/app.ts';
import { RehearsalPage } from '#tests/harness/pages/rehearsal-page.ts';
import { Learner } from '../player/learner.ts';

async function write(app: AuthorApp, module: string): Promise<void> {
  await app.library.addSamples();
  await app.library.open('Dasar Pelayanan Publik');
  await app.workspace.openModule(module);
  await app.workspace.focusEditor();
}

test.afterEach(({ app }) => {
  expect(app.errors).toEqual([]);
});

test('with the cursor in a question the learner stands before that very question, by one key', async ({ app }) => {
  await write(app, 'Post-test');
  await app.workspace.press('Control+f');
  await app.workspace.type('pos03');
  await app.workspace.press('Enter', 'Escape');
  await expect(app.workspace.statusBar).toContainText('Baris 50,');
  await app.workspace.press('Control+Alt+k');
  const rehearsal = new RehearsalPage(app.page);
  const learner = new Learner(rehearsal.course);
  await expect(learner.question('pos03')).toBeInViewport();
  await expect(rehearsal.list('Mulai dari')).toContainText('Dari kursor');
  await rehearsal.choose('Mulai dari', 'Awal kursus');
  await expect(learner.action('start')).toBeVisible();
});

test('with the cursor in the text the learner reads that part, also from the list in the rehearsal', async ({
  app,
}) => {
  await write(app, 'Standar pelayanan');
  await app.workspace.typeAtEnd('\n\nKalimat yang sedang ditulis.');
  await app.workspace.expectSaved();
  const rehearsal = new RehearsalPage(app.page);
  await rehearsal.open();
  await expect(new Learner(rehearsal.course).action('start')).toBeVisible();
  await rehearsal.choose('Mulai dari', 'Dari kursor');
  await expect(rehearsal.course.getByText('Kalimat yang sedang ditulis.')).toBeInViewport();
  await expect(rehearsal.course.getByRole('heading', { level: 1, name: 'Standar pelayanan' })).not.toBeInViewport();
});

test('the shortcut is listed among the others', async ({ app }) => {
  await app.page.keyboard.press('Shift+F1');
  await expect(app.page.getByRole('dialog')).toContainText('Coba dari kursor');
});
