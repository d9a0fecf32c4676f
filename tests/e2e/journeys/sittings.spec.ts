import { expect } from '@playwright/test';
import { ScormHost } from '#tests/harness/journeys/scorm-host.ts';
import { closeWindow, courseFrame, expectKept, journey, launched, reloadCourse } from './journey.ts';

journey('suspend in mid-test and resume on another computer', async (visit) => {
  const learner = await launched(visit);
  await learner.readLessons();
  await learner.action('start').click();
  await learner.answerTest('right');
  const order = await learner.question('ibukota').locator('.option-text').allTextContents();
  await closeWindow(visit);
  await expectKept(visit, { status: 'incomplete', score: null });
  await visit.host.forgetDevice(visit.page);
  const back = await launched(visit);
  await back.action('resume').click();
  await expect(back.question('ibukota').getByLabel('Sofifi')).toBeChecked();
  await expect(back.question('isian').getByRole('textbox')).toHaveValue('sofifi');
  expect(await back.question('ibukota').locator('.option-text').allTextContents()).toEqual(order);
  await back.action('finish').click();
  await expectKept(visit, { status: 'passed', score: 100 });
});

journey('reload in mid-test', async (visit) => {
  const learner = await launched(visit);
  await learner.readLessons();
  await learner.action('start').click();
  await learner.answerTest('right');
  await reloadCourse(visit);
  await learner.action('resume').click();
  await expect(learner.question('isian').getByRole('textbox')).toHaveValue('sofifi');
  await learner.action('finish').click();
  await expect(learner.action('restart')).toBeVisible();
  // Where the end of the session was told at the reload, the next launch brings the rest.
  await visit.page.goto('about:blank');
  const back = await launched(visit);
  await back.action('resume').click();
  await expectKept(visit, { status: 'passed', score: 100 });
});

journey('window closed without finishing', async (visit) => {
  const learner = await launched(visit);
  await learner.begin();
  await learner.question('latihan_1').getByLabel('Benar', { exact: true }).check();
  await closeWindow(visit);
  await expectKept(visit, { status: 'incomplete', score: null });
  expect(visit.host.ends() ?? 1).toBe(1);
  if (visit.host instanceof ScormHost) {
    const core = visit.host.format === 'scorm12' ? 'cmi.core.' : 'cmi.';
    expect(visit.host.value(`${core}exit`)).toBe('suspend');
    expect(visit.host.value(`${core}session_time`)).toMatch(/^(\d{4}:\d{2}:\d{2}\.\d{2}|PT[\d.]+S)$/);
  }
  const back = await launched(visit);
  await back.action('resume').click();
  await expect(back.question('latihan_1').getByLabel('Benar', { exact: true })).toBeChecked();
});

journey('page hidden while typing', async (visit) => {
  const { host, page } = visit;
  await page.clock.install();
  const learner = await launched(visit);
  await learner.readLessons();
  await learner.action('start').click();
  await learner.question('ibukota').getByLabel('Sofifi').check();
  await expect.poll(() => host.resumeData(page)).not.toBe('');
  // No pause in typing comes to pass.
  await page.clock.pauseAt(Date.now() + 60_000);
  const before = await host.resumeData(page);
  await learner.question('isian').getByRole('textbox').fill('sofifi');
  expect(await host.resumeData(page)).toBe(before);
  await courseFrame(page).evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(() => host.resumeData(page)).not.toBe(before);
  // A look at another app is not the end.
  expect(host.ends() ?? 0).toBe(0);
});

journey('republished course', async (visit) => {
  const learner = await launched(visit);
  await learner.readLessons();
  await learner.action('start').click();
  await learner.answerTest('right');
  await closeWindow(visit);
  await visit.host.publish('republished');
  const back = await launched(visit);
  await back.action('resume').click();
  await expect(back.question('standar')).toContainText('Pilih semua komponen');
  await expect(back.question('standar').getByRole('checkbox', { checked: true })).toHaveCount(0);
  await expect(back.question('ibukota').getByLabel('Sofifi')).toBeChecked();
  await expect(back.question('isian').getByRole('textbox')).toHaveValue('sofifi');
  await back.question('standar').getByLabel('Persyaratan', { exact: true }).check();
  await back.question('standar').getByLabel('Biaya', { exact: true }).check();
  await back.action('finish').click();
  await expectKept(visit, { status: 'passed', score: 100 });
});

journey('course republished without its test, after a failure', async (visit) => {
  const learner = await launched(visit);
  await learner.readLessons();
  await learner.takeTest('wrong');
  await closeWindow(visit);
  await expectKept(visit, { status: 'failed' });
  await visit.host.publish('without-test');
  // The module that was open is gone: there is no place to go back to.
  await (await launched(visit)).begin();
  await expectKept(visit, { status: 'completed' });
  await closeWindow(visit);
  await expectKept(visit, { status: 'completed' });
});

journey(
  'test with a time limit over a reload',
  async (visit) => {
    const { page } = visit;
    await page.clock.install();
    const learner = await launched(visit);
    await learner.readLessons();
    await learner.action('start').click();
    await learner.answerTest('right');
    await page.clock.fastForward('20:00');
    await reloadCourse(visit);
    await learner.action('resume').click();
    await expect(learner.countdown).toContainText(/^\D*(9|10):\d\d/);
    await page.clock.fastForward('11:00');
    await expect(learner.action('restart')).toBeVisible();
    await page.goto('about:blank');
    const back = await launched(visit);
    await back.action('resume').click();
    await expectKept(visit, { status: 'passed', score: 100 });
  },
  'time-limit',
);
