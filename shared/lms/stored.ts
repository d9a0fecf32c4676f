/** What an LMS of either SCORM standard keeps of a learner between two launches, in the run-time's own words. */

export type Standard = '1.2' | '2004';

interface StoredScore {
  readonly raw?: string;
}

/** SCORM 1.2 has a core, SCORM 2004 has none. */
export interface Stored {
  readonly core?: { readonly lesson_status?: string; readonly score?: StoredScore; readonly [more: string]: unknown };
  readonly completion_status?: string;
  readonly success_status?: string;
  readonly score?: StoredScore;
  readonly suspend_data?: string;
  readonly [more: string]: unknown;
}

export interface Launch {
  readonly standard: Standard;
  readonly learner: { readonly id: string; readonly name: string };
  /** Percent, as the manifest says it; null: it says nothing. */
  readonly masteryScore: number | null;
  readonly mode: 'normal' | 'review';
}

/** What the run-time knows when the course is launched; `stored`: of the sessions before, null for the first. */
export function atLaunch({ standard, learner, masteryScore, mode }: Launch, stored: Stored | null): Stored {
  const launch = { entry: stored === null ? 'ab-initio' : 'resume', credit: 'credit' };
  if (standard === '2004') {
    const first = { completion_status: 'unknown', success_status: 'unknown' };
    const mark = { scaled_passing_score: masteryScore === null ? '' : String(masteryScore / 100) };
    return { learner_id: learner.id, learner_name: learner.name, ...(stored ?? first), ...mark, ...launch, mode };
  }
  const core = {
    student_id: learner.id,
    student_name: learner.name,
    ...(stored?.core ?? { lesson_status: 'not attempted' }),
    ...launch,
    lesson_mode: mode,
  };
  return { ...stored, core, student_data: { mastery_score: masteryScore === null ? '' : String(masteryScore) } };
}

/** What a later launch finds of a session: `cmi` as the run-time has it at a commit. */
export function afterCommit(before: Stored, { core, ...cmi }: Stored): Stored {
  if (core === undefined) {
    const { completion_status, success_status, location, score, suspend_data, progress_measure } = cmi;
    // `undefined` is no value of these fields, and none of them is left out by a run-time.
    return { ...before, completion_status, success_status, location, score, suspend_data, progress_measure } as Stored;
  }
  const { lesson_status, lesson_location, score } = core;
  const { suspend_data } = cmi;
  return { ...before, core: { ...before.core, lesson_status, lesson_location, score }, suspend_data } as Stored; // as above
}

/** Status, score and resume data as an LMS shows them. */
export function keptOf(stored: Stored): {
  readonly status: string;
  readonly raw: string;
  readonly suspendData: string;
} {
  const { core, success_status: success, completion_status: completion, suspend_data: suspendData = '' } = stored;
  const judged = success === 'passed' || success === 'failed' ? success : completion;
  const status = (core === undefined ? judged : core.lesson_status) ?? '';
  return { status, raw: (core ?? stored).score?.raw ?? '', suspendData };
}
