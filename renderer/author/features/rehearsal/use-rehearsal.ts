import { useEffect, useState } from 'react';
import { useText } from '#author/i18n/text.tsx';
import type { SimulatedLaunch, ToSimulator } from '#shared/contract/simulator.ts';
import type { CompiledCourse, CourseOutline } from '#shared/course/compiled.ts';
import { answeredState, questionState, spotStart, stateAt, type Wish } from '#shared/release/rehearse.ts';
import { encodeEveryState } from '#shared/results/every-state.ts';
import type { CourseState } from '#shared/results/model.ts';
import type { CursorSpot } from './cursor-spot.ts';
import type { Staging } from './stage-bar.tsx';
import { rehearsalTexts as texts } from './texts.ts';
import { useSimulator, type Simulator } from './use-simulator.ts';

export interface Rehearsal {
  readonly simulator: Simulator;
  readonly staging: Staging;
  /** The course has changed since it was launched. */
  readonly isOutdated: boolean;
  readonly change: (change: Partial<Staging>) => void;
  /** The same learner opens the course again. */
  readonly relaunch: () => void;
  readonly otherLearner: () => void;
  /** A new learner begins at a module; null: at the beginning. */
  readonly startAt: (slug: string | null) => void;
  /** A new learner begins where a cursor stood: at the question, else at the block, else at the module. */
  readonly startAtSpot: (spot: CursorSpot) => void;
  /** A new learner stands in a module with every question answered. */
  readonly answer: (slug: string, wish: Wish) => void;
  /** A new learner stands before a question. */
  readonly jump: (slug: string, questionId: string) => void;
}

/** Characters that every format takes. */
const stateLimit = 4_096;

/** 0 ≤ x < 1 */
function random(): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return value / 2 ** 32;
}

/** Since 1970. */
function seconds(): number {
  return Math.floor(Date.now() / 1000);
}

function stateText(outline: CourseOutline, state: CourseState): string {
  return encodeEveryState(outline, state, stateLimit).text;
}

function launchAtSpot(outline: CourseOutline, spot: CursorSpot): Pick<SimulatedLaunch, 'state' | 'goal'> {
  const { state, goal } = spotStart(outline, spot, seconds());
  return { state: stateText(outline, state), goal };
}

type Course = Pick<CompiledCourse, 'outline' | 'contents'>;

export interface RehearsalSetting {
  readonly courseId: string;
  /** Another object when it has changed; null while it is being read. */
  readonly course: Course | null;
  readonly theme: 'light' | 'dark';
  /** Different in windows that are open at the same time: learners of the same id would meet on the device. */
  readonly learners: string;
  /** Where the first learner begins; null: at the beginning of the course. */
  readonly first: CursorSpot | null;
}

/** What is tried out, and how. */
export function useRehearsal({ courseId, course, theme, learners, first }: RehearsalSetting): Rehearsal {
  const outline = course?.outline ?? null;
  const text = useText();
  const [learner, setLearner] = useState(1);
  const [spotAhead, setSpotAhead] = useState(first);
  const [launched, setLaunched] = useState<Course | null>(null);
  if (launched === null && course !== null) setLaunched(course);
  const [staging, setStaging] = useState<Staging>({
    format: 'scorm12',
    language: 'own',
    device: 'office',
    theme,
    processor: 'usual',
    line: 'usual',
  });
  const messageOf = (number: number, more: Partial<SimulatedLaunch> = {}): ToSimulator => ({
    type: 'sim:launch',
    learner: { id: `${learners}-${number}`, name: text(texts.learnerName, { number }) },
    state: null,
    theme: staging.theme,
    processor: staging.processor,
    line: staging.line,
    goal: 'start',
    ...more,
  });
  const { format, language } = staging;
  const simulator = useSimulator({ courseId, format, language }, () => {
    setLaunched(course);
    setSpotAhead(null);
    return messageOf(learner, spotAhead === null || outline === null ? {} : launchAtSpot(outline, spotAhead));
  });
  const launch = (number: number, more: Partial<SimulatedLaunch> = {}) => {
    setLearner(number);
    setLaunched(course);
    simulator.send(messageOf(number, more));
  };
  const { send } = simulator;
  useEffect(() => send({ type: 'sim:theme', theme: staging.theme }), [send, staging.theme]);
  const startWith = (state: CourseState, goal: SimulatedLaunch['goal']) => {
    if (outline !== null) launch(learner + 1, { state: stateText(outline, state), goal });
  };
  return {
    simulator,
    staging,
    isOutdated: launched !== null && course !== null && launched !== course,
    change: (change) => {
      setStaging((known) => ({ ...known, ...change }));
      const { processor = staging.processor, line = staging.line } = change;
      // Both are felt from the first byte on.
      if (change.processor !== undefined || change.line !== undefined) launch(learner, { processor, line });
    },
    relaunch: () => launch(learner),
    otherLearner: () => launch(learner + 1),
    startAt: (slug) => {
      if (slug === null) launch(learner + 1);
      else if (outline !== null) startWith(stateAt(outline, slug, learner), 'place');
    },
    startAtSpot: (spot) => {
      if (outline !== null) launch(learner + 1, launchAtSpot(outline, spot));
    },
    answer: (slug, wish) => {
      if (course === null) return;
      const chance = { seed: learner, random, now: seconds() };
      startWith(answeredState(course, slug, wish, chance), 'place');
    },
    jump: (slug, question) => {
      if (outline === null) return;
      const state = questionState(outline, slug, question, seconds());
      startWith(state, { question });
    },
  };
}
