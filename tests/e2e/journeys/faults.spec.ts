import { expect } from '@playwright/test';
import { Cmi5Host } from '#tests/harness/journeys/cmi5-host.ts';
import { ScormHost } from '#tests/harness/journeys/scorm-host.ts';
import { StandaloneHost } from '#tests/harness/journeys/standalone-host.ts';
import { Learner } from '../player/learner.ts';
import { closeWindow, expectKept, journey, launched } from './journey.ts';

async function practise(learner: Learner, answer: 'Benar' | 'Salah'): Promise<void> {
  await learner.question('latihan_1').getByLabel(answer, { exact: true }).check();
}

journey('what is saved is refused for a while', async (visit) => {
  const { host, page } = visit;
  const learner = await launched(visit);
  await learner.begin();
  await host.refuse(page);
  await practise(learner, 'Salah');
  await expect(learner.unsaved).toBeVisible();
  await host.acceptAgain(page);
  // A device that has room again is asked at the next answer, an LMS without being asked.
  if (host instanceof StandaloneHost) await practise(learner, 'Benar');
  await expect(learner.unsaved).toBeHidden();
  await expectKept(visit, { status: 'incomplete' });
});

journey('LMS session expired', async (visit) => {
  const { host, page } = visit;
  const learner = await launched(visit);
  await learner.begin();
  if (host instanceof ScormHost || host instanceof Cmi5Host) await host.expire(page);
  await practise(learner, 'Salah');
  await expect(learner.unsaved).toBeVisible();
  await learner.action('next').click();
  await page.goto('about:blank');
  await host.acceptAgain(page).catch(() => {});
  // The next launch is a session that the LMS knows; what it missed comes from this device.
  const back = await launched(visit);
  await back.action('resume').click();
  await expect(back.module('02-standar')).toBeVisible();
  await back.action('next').click();
  await back.takeTest('right');
  await expectKept(visit, { status: 'passed', score: 100 });
});

journey('network down and back', async (visit) => {
  const { host, context } = visit;
  const learner = await launched(visit);
  await learner.begin();
  // The page of the module is there before its content has come over the network.
  await expect(learner.question('latihan_1')).toBeVisible();
  await context.setOffline(true);
  if (host instanceof StandaloneHost) {
    // Its progress needs no network; its pages do, on a web site.
    await learner.action('next').click();
    await expect(learner.action('retry')).toBeVisible();
    await context.setOffline(false);
    await learner.action('retry').click();
    await expect(learner.module('02-standar')).toContainText('persyaratan');
    await expectKept(visit, { status: 'incomplete' });
    return;
  }
  await practise(learner, 'Salah');
  await expect(learner.unsaved).toBeVisible();
  await context.setOffline(false);
  await expect(learner.unsaved).toBeHidden();
  await learner.action('next').click();
  await learner.action('next').click();
  await learner.takeTest('right');
  await expectKept(visit, { status: 'passed', score: 100 });
});

journey('review mode', async (visit) => {
  const { host, page } = visit;
  const learner = await launched(visit);
  await learner.readLessons();
  await learner.takeTest('right');
  await expectKept(visit, { status: 'passed', score: 100 });
  await closeWindow(visit);
  const told = host.interactions()?.length;
  const view =
    host instanceof Cmi5Host
      ? await host.launchForReview(page)
      : await (host as ScormHost).launchAt(page, 'parent', 'review'); // the table has no other drivers here
  const reviewer = new Learner(view);
  await expect(reviewer.notice('Mode tinjau')).toBeVisible();
  await reviewer.action('resume').click();
  await reviewer.action('restart').click();
  await reviewer.answerTest('wrong');
  await reviewer.action('finish').click();
  await closeWindow(visit);
  await expectKept(visit, { status: 'passed', score: 100 });
  if (host instanceof Cmi5Host) {
    expect(host.interactions()).toHaveLength(told ?? 0);
    expect(host.verbs().slice(-2)).toEqual(['initialized', 'terminated']);
  }
});
