import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCourseFolder } from '#files/course-folder.ts';
import type { CompiledCourse, ModuleOutline } from '../course/compiled.ts';
import { compileCourse } from '../packaging/compile.ts';
import { everyPlay } from '../quiz/every-play.ts';
import { moduleScore } from '../quiz/grade.ts';
import { currentQuestions } from '../results/attempt.ts';
import { decodeEveryState, encodeEveryState } from '../results/every-state.ts';
import type { CourseState } from '../results/model.ts';
import { isLocked } from '../results/outcome.ts';
import { course as courseOf, lesson } from '../results/test-outlines.ts';
import {
  answeredState,
  drawCoverage,
  feedbackTexts,
  questionsOf,
  questionState,
  spotStart,
  stateAt,
  type Spot,
  type Wish,
} from './rehearse.ts';
import { rightAnswer, wrongAnswer } from './rehearse-answers.ts';

const samples = ['dasar-pelayanan-publik', 'kepemimpinan-yang-melayani', 'teknologi-informasi-administrasi'];

async function sample(name: string): Promise<CompiledCourse> {
  const folder = fileURLToPath(new URL(`../../resources/samples/${name}`, import.meta.url));
  const { course } = compileCourse((await readCourseFolder(folder)).source, { draft: false });
  if (course === null) throw new Error(`${name} cannot be read`);
  return course;
}

const chance = { seed: 42, random: () => 0.25, now: 1_700_000_000 };

function percentOf({ contents }: CompiledCourse, module: ModuleOutline, state: CourseState): number {
  const asked = new Set(currentQuestions(module, state).map(({ id }) => id));
  const questions = questionsOf(module, contents).filter(({ id }) => asked.has(id));
  const scores = questions.map((question) => {
    const answer = state.answers.get(question.id)?.answer;
    return answer === undefined ? null : everyPlay.scoreAnswer(question, answer);
  });
  return moduleScore(questions, scores).percent;
}

it('a learner who begins at a later module finds it open, also where modules open one after the other', () => {
  const outline = { ...courseOf([lesson('a'), lesson('b'), lesson('c')]), navigation: 'sequential' as const };
  const state = stateAt(outline, 'c', 7);
  expect(state.place).toBe('c');
  expect(isLocked(outline, state, 'c')).toBe(false);
  expect(state.modules.get('c')?.done).toBe(false);
});

async function start(spot: Spot): Promise<ReturnType<typeof spotStart>> {
  const { outline } = await sample('dasar-pelayanan-publik');
  return spotStart(outline, spot, chance.now);
}

describe('a learner who begins at the cursor', () => {
  it('stands before the question around it, in a test that has begun', async () => {
    const { outline } = await sample('dasar-pelayanan-publik');
    const module = outline.modules.find(({ kind }) => kind === 'post-test')!;
    const question = module.questions.at(-1)!.id;
    const { state, goal } = await start({ slug: module.slug, question, block: 3 });
    expect(goal).toEqual({ question });
    expect(currentQuestions(module, state).map(({ id }) => id)).toContain(question);
  });

  it('stands at the block of a lesson, also when its question is not one yet', async () => {
    const { state, goal } = await start({ slug: '03-standar-pelayanan', question: 'tak_ada', block: 4 });
    expect(state.place).toBe('03-standar-pelayanan');
    expect(goal).toEqual({ module: '03-standar-pelayanan', block: 4 });
  });

  it.each([
    { slug: '90-post-test', question: null, block: 2 },
    { slug: '03-standar-pelayanan', question: null, block: null },
  ])('stands at the module where nothing nearer can be shown: $slug', async (spot) => {
    const { state, goal } = await start(spot);
    expect([state.place, goal]).toEqual([spot.slug, 'place']);
  });
});

describe.each(samples)('answers that nobody had to give, in %s', (name) => {
  it('are right for each question, or wrong for each', async () => {
    const { contents } = await sample(name);
    const questions = contents.flatMap((content) => content.questions);
    expect(questions.length).toBeGreaterThan(0);
    for (const question of questions) {
      const right = everyPlay.scoreAnswer(question, rightAnswer(question));
      expect([question.id, right.points]).toEqual([question.id, question.points]);
      expect(everyPlay.isAnswered(question, rightAnswer(question))).toBe(true);
      expect([question.id, everyPlay.scoreAnswer(question, wrongAnswer(question)).points]).toEqual([question.id, 0]);
    }
  });

  it.each([
    [{ kind: 'right' }, 100],
    [{ kind: 'wrong' }, 0],
  ] as const)('make the whole score: %j', async (wish: Wish, percent) => {
    const course = await sample(name);
    const scored = course.outline.modules.filter(({ questions }) => questions.some(({ points }) => points > 0));
    for (const module of scored) {
      const state = answeredState(course, module.slug, wish, chance);
      expect([module.slug, percentOf(course, module, state)]).toEqual([module.slug, percent]);
    }
  });

  it('come within one question’s points of a given score, and never above', async () => {
    const course = await sample(name);
    const scored = course.outline.modules.filter(({ questions }) => questions.some(({ points }) => points > 0));
    for (const module of scored) {
      const state = answeredState(course, module.slug, { kind: 'score', score: 70 }, chance);
      const asked = currentQuestions(module, state);
      const total = asked.reduce((sum, { points }) => sum + points, 0);
      const largest = Math.max(...asked.map(({ points }) => points));
      const percent = percentOf(course, module, state);
      expect(percent).toBeLessThanOrEqual(70);
      expect(percent).toBeGreaterThan(70 - (largest / total) * 100 - 0.01);
    }
  });

  it('are what the LMS gives back at the next launch', async () => {
    const course = await sample(name);
    const module = course.outline.modules.findLast(({ questions }) => questions.length > 0);
    const state = answeredState(course, module?.slug ?? '', { kind: 'right' }, chance);
    const { text } = encodeEveryState(course.outline, state, 30_000);
    expect(decodeEveryState(course.outline, text)?.answers.size).toBe(state.answers.size);
  });
});

it('every question of a bank is asked at some time, and none more often than there are learners', async () => {
  const { outline } = await sample('dasar-pelayanan-publik');
  const drawing = outline.modules.filter(({ draws }) => draws.length > 0);
  expect(drawing.length).toBeGreaterThan(0);
  for (const module of drawing) {
    const counts = [...drawCoverage(module, 40).values()];
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(Math.max(...counts)).toBeLessThanOrEqual(40);
  }
});

it('a learner who is brought to a question of a bank has it in the draw, in a test that has begun', async () => {
  const { outline } = await sample('dasar-pelayanan-publik');
  const module = outline.modules.find(({ draws }) => draws.length > 0);
  for (const { id } of module?.questions ?? []) {
    const state = questionState(outline, module?.slug ?? '', id, 1_700_000_000);
    expect(currentQuestions(module!, state).map((question) => question.id)).toContain(id);
    expect(state.modules.get(module?.slug ?? '')?.attempt?.phase).toBe('running');
  }
});

it('everything that is said about a question is listed with its place; the samples have every type', async () => {
  const courses = await Promise.all(samples.map(sample));
  const questions = courses.flatMap(({ contents }) => contents.flatMap((content) => content.questions));
  expect(new Set(questions.map(({ type }) => type)).size).toBe(10);
  const all = questions.map((question) => ({ ...question, hint: 'h', correct: 'b', incorrect: 's', explanation: 'p' }));
  const kinds = all.flatMap(feedbackTexts).map(({ kind }) => kind);
  expect([...new Set(kinds)].toSorted()).toEqual(['correct', 'explanation', 'hint', 'incorrect', 'model', 'option']);
});
