import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { Cmi5Host } from '#tests/harness/journeys/cmi5-host.ts';
import { ScormHost } from '#tests/harness/journeys/scorm-host.ts';
import { StandaloneHost } from '#tests/harness/journeys/standalone-host.ts';
import { Learner } from '../player/learner.ts';
import { expectKept, journey, type AnyHost } from './journey.ts';

function scorm(host: AnyHost): ScormHost {
  if (host instanceof ScormHost) return host;
  throw new Error(`${host.driver} has no API`);
}

async function pass(learner: Learner): Promise<void> {
  await learner.readLessons();
  await learner.takeTest('right');
}

journey('API in the parent window', async (visit) => {
  await pass(new Learner(await scorm(visit.host).launchAt(visit.page, 'parent')));
  await expectKept(visit, { status: 'passed', score: 100 });
});

journey('API in the opener', async (visit) => {
  const opened = await scorm(visit.host).launchInWindow(visit.page);
  await pass(new Learner(opened));
  await expectKept(visit, { status: 'passed', score: 100 });
  await opened.close({ runBeforeUnload: false });
  await expect.poll(() => visit.host.ends()).toBe(1);
});

journey('no API anywhere', async (visit) => {
  const { host, page } = visit;
  const open = async () =>
    new Learner(host instanceof Cmi5Host ? await host.launchBare(page) : await scorm(host).launchAt(page, 'nowhere'));
  await pass(await open());
  await expectKept(visit, { status: 'nothing', score: null });
  // This device knows.
  const back = await open();
  await back.action('resume').click();
  await expect(back.score).toHaveAttribute('data-score', '100');
});

journey('API that throws at every call', async (visit) => {
  const learner = new Learner(await scorm(visit.host).launchAt(visit.page, 'throwing'));
  await expect(learner.notice('LMS')).toBeVisible();
  await pass(learner);
  await expectKept(visit, { status: 'nothing', score: null });
  const back = new Learner(await scorm(visit.host).launchAt(visit.page, 'throwing'));
  await back.action('resume').click();
  await expect(back.score).toHaveAttribute('data-score', '100');
  // Nobody else was named on this device: what was learned goes to the learner whom the LMS names.
  const named = new Learner(await visit.host.launch(visit.page));
  await named.action('resume').click();
  await expectKept(visit, { status: 'passed', score: 100 });
});

journey('sandboxed frame', async (visit) => {
  const { host, page } = visit;
  const frame =
    host instanceof StandaloneHost ? await host.launchSandboxed(page) : await scorm(host).launchAt(page, 'sandboxed');
  const learner = new Learner(frame);
  await expect(learner.notice('tidak mengizinkan penyimpanan')).toBeVisible();
  await pass(learner);
  await expect(learner.score).toHaveAttribute('data-score', '100');
  await expectKept(visit, { status: 'nothing', score: null });
});

journey('one zip, two lives', async ({ host, page, context }) => {
  const learner = new Learner(await host.launch(page));
  await learner.begin();
  await expect.poll(() => host.kept(page)).toMatchObject({ status: 'incomplete' });
  const stick = await context.newPage();
  await stick.goto(pathToFileURL(`${host.packageDir}/index.html`).href);
  const alone = new Learner(stick);
  await pass(alone);
  await stick.reload();
  await alone.action('resume').click();
  await expect(alone.score).toHaveAttribute('data-score', '100');
  expect(await host.kept(page)).toMatchObject({ status: 'incomplete', score: null });
});
