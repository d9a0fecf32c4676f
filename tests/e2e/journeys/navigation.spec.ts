import { expect } from '@playwright/test';
import { Cmi5Host } from '#tests/harness/journeys/cmi5-host.ts';
import type { JourneyHost } from '#tests/harness/journeys/host.ts';
import { ScormHost } from '#tests/harness/journeys/scorm-host.ts';
import { expectKept, journey, launched } from './journey.ts';

/** What the LMS knows of completion beside the status; null where one status says both. */
function completion(host: JourneyHost): string | null {
  if (host instanceof Cmi5Host) return host.verbs().includes('completed') ? 'completed' : 'incomplete';
  if (!(host instanceof ScormHost) || host.format === 'scorm12') return null;
  return host.value('cmi.completion_status') ?? '';
}

journey('free navigation', async (visit) => {
  const learner = await launched(visit);
  await learner.action('menu').first().click();
  await learner.entry('90-post-test').click();
  await learner.takeTest('right');
  // The course still waits for the lessons. SCORM 2004 and cmi5 tell a pass apart from completion.
  await expectKept(visit, { status: completion(visit.host) === null ? 'incomplete' : 'passed', score: 100 });
  expect(completion(visit.host) ?? 'incomplete').toBe('incomplete');
  await learner.action('menu').first().click();
  await learner.entry('01-pengantar').click();
  await learner.action('next').click();
  await learner.action('next').click();
  await expectKept(visit, { status: 'passed', score: 100 });
  await expect.poll(() => completion(visit.host) ?? 'completed').toBe('completed');
});

journey(
  'sequential navigation',
  async (visit) => {
    const learner = await launched(visit);
    await learner.action('menu').first().click();
    await expect(learner.entry('02-standar')).toBeDisabled();
    await expect(learner.entry('90-post-test')).toBeDisabled();
    await learner.entry('01-pengantar').click();
    await learner.action('next').click();
    await learner.action('menu').first().click();
    await expect(learner.entry('02-standar')).toBeEnabled();
    await learner.entry('02-standar').click();
    await learner.action('next').click();
    await learner.takeTest('right');
    await expectKept(visit, { status: 'passed', score: 100 });
  },
  'sequential',
);
