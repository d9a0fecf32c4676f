import { useEffect, useState } from 'react';
import { useText } from '#author/i18n/text.tsx';
import type { ToSimulator } from '#shared/contract/simulator.ts';
import type { CourseOutline } from '#shared/course/compiled.ts';
import { stateAt } from '#shared/release/rehearse.ts';
import { encodeEveryState } from '#shared/results/every-state.ts';
import type { CourseState } from '#shared/results/model.ts';
import type { Staging } from './stage-bar.tsx';
import { rehearsalTexts as texts } from './texts.ts';
import { useSimulator, type Simulator } from './use-simulator.ts';

export interface Rehearsal {
  readonly simulator: Simulator;
  readonly staging: Staging;
  readonly change: (change: Partial<Staging>) => void;
  /** The same learner opens the course again. */
  readonly relaunch: () => void;
  readonly otherLearner: () => void;
  /** A new learner begins at a module; null: at the beginning. */
  readonly startAt: (slug: string | null) => void;
  /** A new learner has come as far as `state`. */
  readonly startWith: (state: CourseState) => void;
}

/** Characters that every format takes. */
const stateLimit = 4_096;

/** What is tried out, and how. `outline`: null while it is being read. */
export function useRehearsal(courseId: string, outline: CourseOutline | null, theme: 'light' | 'dark'): Rehearsal {
  const text = useText();
  const [learner, setLearner] = useState(1);
  const [staging, setStaging] = useState<Staging>({
    format: 'scorm12',
    language: 'own',
    device: 'office',
    theme,
    processor: 'usual',
  });
  const messageOf = (number: number, state: string | null, processor = staging.processor): ToSimulator => ({
    type: 'sim:launch',
    learner: { id: `peserta-${number}`, name: text(texts.learnerName, { number }) },
    state,
    theme: staging.theme,
    processor,
  });
  const { format, language } = staging;
  const simulator = useSimulator({ courseId, format, language }, () => messageOf(learner, null));
  const launch = (number: number, state: string | null, processor = staging.processor) => {
    setLearner(number);
    simulator.send(messageOf(number, state, processor));
  };
  const { send } = simulator;
  useEffect(() => send({ type: 'sim:theme', theme: staging.theme }), [send, staging.theme]);
  const startWith = (state: CourseState) => {
    if (outline !== null) launch(learner + 1, encodeEveryState(outline, state, stateLimit).text);
  };
  return {
    simulator,
    staging,
    change: (change) => {
      setStaging((known) => ({ ...known, ...change }));
      if (change.processor !== undefined) launch(learner, null, change.processor);
    },
    relaunch: () => launch(learner, null),
    otherLearner: () => launch(learner + 1, null),
    startAt: (slug) => {
      if (slug === null) launch(learner + 1, null);
      else if (outline !== null) startWith(stateAt(outline, slug, learner));
    },
    startWith,
  };
}
