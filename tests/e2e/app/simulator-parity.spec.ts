/** The simulator shows the very values that the LMS of the journeys has after the same walk. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { test, type AuthorApp } from '#tests/harness/app.ts';
import { runAjar } from '#tests/harness/cli.ts';
import { Cmi5Host } from '#tests/harness/journeys/cmi5-host.ts';
import { ScormHost } from '#tests/harness/journeys/scorm-host.ts';
import { RehearsalPage, type FormatName } from '#tests/harness/pages/rehearsal-page.ts';
import { Learner, type Answers } from '../player/learner.ts';

const courseFolder = fileURLToPath(new URL('../../fixtures/courses/journeys', import.meta.url));

/** What an LMS has after a walk, without what the clock and chance have to do with. */
interface Outcome {
  readonly status: string;
  readonly score: number | null;
  readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly elements: Readonly<Record<string, string>>;
  readonly violations: number;
}

type Values = Readonly<Record<string, string>>;
type ScormDriver = 'scorm12' | 'scorm2004-3' | 'scorm2004-4';

const byChance = /suspend_data|session_time|\.time$|timestamp|latency/;

function isAnswer(name: string): boolean {
  return name.startsWith('cmi.interactions.');
}

/** Answers by their question: their order is the learner's own. */
function scormValues(values: Values): Pick<Outcome, 'answers' | 'elements'> {
  const known = Object.entries(values).filter(([name]) => !byChance.test(name));
  const answers: Record<string, Record<string, string>> = {};
  for (const [name, value] of known.filter(([one]) => isAnswer(one))) {
    const [, , at = '', ...field] = name.split('.');
    const id = values[`cmi.interactions.${at}.id`] ?? '';
    answers[id] = { ...answers[id], [field.join('.')]: value };
  }
  return { answers, elements: Object.fromEntries(known.filter(([name]) => !isAnswer(name))) };
}

/** The rows of the simulator's table of statements. */
function cmi5Values(values: Values): Pick<Outcome, 'answers' | 'elements'> {
  const verbs = Object.entries(values).filter(([name]) => /^statements\.\d+\.verb$/.test(name));
  const answers = verbs.flatMap(([name, verb]) => {
    if (verb !== 'answered') return [];
    const field = (of: string) => values[name.replace('verb', of)] ?? '';
    return [[field('object'), { response: field('result.response'), right: field('result.success') }] as const];
  });
  const others = verbs.map(([, verb]) => verb).filter((verb) => verb !== 'answered');
  return { answers: Object.fromEntries(answers), elements: { verbs: others.join(' ') } };
}

async function walk(learner: Learner, answers: Answers): Promise<void> {
  await learner.readLessons();
  await learner.takeTest(answers);
}

async function ofScorm(driver: ScormDriver, page: Page, answers: Answers): Promise<Outcome> {
  const host = await ScormHost.start(driver);
  try {
    await walk(new Learner(await host.launch(page)), answers);
    await page.goto('about:blank');
    await expect.poll(() => host.ends()).toBe(1);
    return { ...(await host.kept()), ...scormValues(host.values()), violations: host.violations().length };
  } finally {
    await host.close();
  }
}

async function ofCmi5(page: Page, answers: Answers): Promise<Outcome> {
  const host = await Cmi5Host.start();
  try {
    await walk(new Learner(await host.launch(page)), answers);
    await page.goto('about:blank');
    await expect.poll(() => host.ends()).toBe(1);
    const told = host.interactions().map(({ id, response, right }) => [id, { response, right: String(right) }]);
    const verbs = host.verbs().filter((verb) => verb !== 'answered');
    return {
      ...(await host.kept()),
      answers: Object.fromEntries(told),
      elements: { verbs: verbs.join(' ') },
      violations: host.violations().length,
    };
  } finally {
    await host.close();
  }
}

async function ofSimulator(rehearsal: RehearsalPage, read: typeof scormValues, answers: Answers): Promise<Outcome> {
  await walk(new Learner(rehearsal.course), answers);
  await rehearsal.press('Tutup biasa');
  await expect(rehearsal.journal).toContainText('Sesi ditutup');
  const values = await rehearsal.values();
  await rehearsal.show('Catatan');
  const score = await rehearsal.score.textContent();
  return {
    status: (await rehearsal.status.getAttribute('data-status')) ?? '',
    score: score === '–' ? null : Number(score),
    ...read(values),
    violations: Number(await rehearsal.violations.textContent()),
  };
}

async function rehearse(app: AuthorApp, format: FormatName): Promise<RehearsalPage> {
  const file = join(app.folder, 'perjalanan.ajar');
  await runAjar('pack', courseFolder, '--out', file);
  await app.importFile(file);
  await app.library.dismissToast();
  await app.library.open('Perjalanan Peserta');
  const rehearsal = new RehearsalPage(app.page);
  await rehearsal.open();
  if (format !== 'SCORM 1.2') await rehearsal.chooseFormat(format);
  return rehearsal;
}

const columns = [
  { driver: 'scorm12', format: 'SCORM 1.2' },
  { driver: 'scorm2004-3', format: 'SCORM 2004 (Edisi 3)' },
  { driver: 'scorm2004-4', format: 'SCORM 2004 (Edisi 4)' },
  { driver: 'cmi5', format: 'cmi5 (xAPI)' },
] as const;

for (const { driver, format } of columns) {
  test(`a pass and a failure leave the same in the simulator as in the LMS of the journeys · ${driver}`, async ({
    app,
    learnerPage,
  }) => {
    test.slow();
    const rehearsal = await rehearse(app, format);
    for (const answers of ['right', 'wrong'] as const) {
      const inLms = driver === 'cmi5' ? ofCmi5(learnerPage, answers) : ofScorm(driver, learnerPage, answers);
      const expected = await inLms;
      expect(expected).toMatchObject(
        answers === 'right' ? { status: 'passed', score: 100, violations: 0 } : { status: 'failed', score: 0 },
      );
      expect(Object.keys(expected.answers).toSorted()).toEqual(['ibukota', 'isian', 'maklumat', 'standar']);
      const shown = await ofSimulator(rehearsal, driver === 'cmi5' ? cmi5Values : scormValues, answers);
      expect(shown).toEqual(expected);
      await rehearsal.press('Peserta lain');
    }
    expect(app.errors).toEqual([]);
  });
}
