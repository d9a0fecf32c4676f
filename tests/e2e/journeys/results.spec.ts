import { expect } from '@playwright/test';
import { ScormHost } from '#tests/harness/journeys/scorm-host.ts';
import { closeWindow, expectKept, journey, launched } from './journey.ts';

journey('first visit and pass', async (visit) => {
  const learner = await launched(visit);
  await expect(learner.action('start')).toBeVisible();
  // Before anything was clicked: Moodle stores `completed` where nothing was ever set.
  await expectKept(visit, { status: visit.host.interactions() === null ? 'nothing' : 'incomplete', score: null });
  await learner.readLessons();
  await expectKept(visit, { status: 'incomplete', score: null });
  await learner.takeTest('right');
  await expectKept(visit, { status: 'passed', score: 100 });
  const told = visit.host.interactions();
  const ids = told?.map(({ id }) => id).toSorted() ?? ['ibukota', 'isian', 'maklumat', 'standar'];
  expect(ids).toEqual(['ibukota', 'isian', 'maklumat', 'standar']);
  expect(told?.filter(({ right, response }) => !right || response === '') ?? []).toEqual([]);
  await closeWindow(visit);
  expect(visit.host.ends() ?? 1).toBe(1);
  await expectKept(visit, { status: 'passed', score: 100 });
});

journey('fail', async (visit) => {
  const learner = await launched(visit);
  await learner.readLessons();
  await learner.takeTest('wrong');
  await closeWindow(visit);
  await expectKept(visit, { status: 'failed', score: 0 });
});

journey('second attempt worse than the first', async (visit) => {
  const learner = await launched(visit);
  await learner.readLessons();
  await learner.takeTest('right');
  await expectKept(visit, { status: 'passed', score: 100 });
  await learner.action('restart').click();
  await learner.answerTest('wrong');
  await learner.action('finish').click();
  await expect(learner.action('restart')).toBeVisible();
  await closeWindow(visit);
  await expectKept(visit, { status: 'passed', score: 100 });
});

journey('resume data lost after the pass', async (visit) => {
  const learner = await launched(visit);
  await learner.readLessons();
  await learner.takeTest('right');
  await closeWindow(visit);
  await expectKept(visit, { status: 'passed', score: 100 });
  await visit.host.forgetDevice(visit.page);
  if (visit.host instanceof ScormHost) visit.host.loseResumeData();
  const anew = await launched(visit);
  await anew.readLessons();
  await anew.takeTest('wrong');
  await closeWindow(visit);
  await expectKept(visit, { status: 'passed', score: 100 });
});
