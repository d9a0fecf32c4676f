/** SCORM 1.2: the vocabulary and the formats of its run-time environment (RTE 1.2, section 3.4). Pure. */
import { interaction12 } from '#shared/quiz/interactions/scorm12.ts';
import type { InteractionRecord, Report } from '../driver.ts';
import type { Dialect, Known, Values } from './dialect.ts';
import { filled, parseDecimal, scoreValues, timeOfDay, two } from './values.ts';

const lessonStatus = 'cmi.core.lesson_status';
const score = 'cmi.core.score';

/**
 * How far a learner is, in the order in which a status may replace another. A course with a test is never completed, one
 * without is never failed: of these the reported one is right, and the known one was said of an earlier version.
 */
const ranks: Readonly<Record<string, number>> = { incomplete: 1, completed: 2, failed: 2, passed: 3 };

/** The status to write: never one that says less than what the LMS has. */
export function higherStatus(known: string, reported: Report['status']): string {
  return (ranks[known] ?? 0) > (ranks[reported] ?? 0) ? known : reported;
}

/** CMITimespan `HHHH:MM:SS.SS` out of milliseconds. */
export function timespan(milliseconds: number): string {
  const longest = 9_999 * 3_600_000;
  const hundredths = Math.round(Math.min(Math.max(0, milliseconds), longest) / 10);
  const seconds = Math.floor(hundredths / 100);
  const hours = String(Math.floor(seconds / 3600)).padStart(4, '0');
  return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}

function values(report: Report, known: Known): Values {
  const status = higherStatus(known.get(lessonStatus) ?? '', report.status);
  const over = status === 'passed' || status === 'completed';
  return [
    ['cmi.suspend_data', report.state],
    ['cmi.core.lesson_location', report.location.slice(0, 255)],
    // With a mastery score an early score makes a failure out of a course that is not over (Moodle).
    ...(report.score === null ? [] : scoreValues(score, report.score, known)),
    [lessonStatus, status],
    ['cmi.core.exit', over ? '' : 'suspend'],
  ];
}

function interaction({ interaction: given, at, latency }: InteractionRecord): Values {
  const record = interaction12(given);
  return filled([
    ['id', record.id],
    ['objectives.0.id', record.objective],
    ['type', record.type],
    ['time', timeOfDay(at)],
    ['correct_responses.0.pattern', record.correct_response],
    ['student_response', record.student_response],
    ['result', record.result],
    ['weighting', record.weighting],
    ['latency', timespan(latency)],
  ]);
}

export const dialect12: Dialect = {
  name: 'scorm12',
  apiName: 'API',
  stateLimit: 4096,
  calls: {
    initialize: 'LMSInitialize',
    finish: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    lastError: 'LMSGetLastError',
  },
  elements: {
    mode: 'cmi.core.lesson_mode',
    learner: 'cmi.core.student_id',
    state: 'cmi.suspend_data',
    sessionTime: 'cmi.core.session_time',
    masteryScore: 'cmi.student_data.mastery_score',
  },
  remembered: [lessonStatus, `${score}.raw`],
  essential: ['cmi.suspend_data', lessonStatus, `${score}.raw`],
  openErrors: /^10[13]$/,
  overErrors: null,
  permanentErrors: /^(20[1-3]|40[1-5])$/,
  // Moodle stores `completed` for a learner who leaves before any status was set.
  beginning: (known) =>
    ['', 'not attempted', 'browsed'].includes(known.get(lessonStatus) ?? '')
      ? [
          [lessonStatus, 'incomplete'],
          ['cmi.core.exit', 'suspend'],
        ]
      : [],
  values,
  interaction,
  duration: timespan,
  masteryScore: parseDecimal,
};
