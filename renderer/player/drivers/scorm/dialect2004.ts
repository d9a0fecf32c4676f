/** SCORM 2004, 3rd and 4th Edition: the vocabulary and the formats of its run-time environment (RTE, section 4.2). Pure. */
import { interaction2004, plainLine } from '#shared/quiz/interactions/scorm2004.ts';
import { decimalText } from '#shared/quiz/interactions/text.ts';
import type { InteractionRecord, Report } from '../driver.ts';
import { isoDuration } from '../iso-time.ts';
import type { Dialect, Known, Values } from './dialect.ts';
import { filled, parseDecimal, scoreValues, timeOfDay, two } from './values.ts';

const completion = 'cmi.completion_status';
const success = 'cmi.success_status';
const progress = 'cmi.progress_measure';
const score = 'cmi.score';

/** `YYYY-MM-DDThh:mm:ss` in the learner's own time; Moodle refuses fractions, and a zone after whole seconds everyone. */
export function timestamp(at: Date): string {
  const date = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${date}T${timeOfDay(at)}`;
}

/** Nothing before there is a score, never `failed` after `passed`, and not the failure of a test that the course lost. */
function successValues({ verdict, status }: Report, known: Known): Values {
  if (known.get(success) === 'passed') return [[success, 'passed']];
  const lost = status === 'completed' && known.get(success) === 'failed';
  return verdict === null && !lost ? [] : [[success, verdict ?? 'unknown']];
}

function scaledScoreValues(percent: number, known: Known): Values {
  const values = scoreValues(score, percent, known);
  const raw = Number(values[0]?.[1] ?? 0);
  return [[`${score}.scaled`, String(Math.round(raw * 100) / 10_000)], ...values];
}

function values(report: Report, known: Known): Values {
  const completed = report.completed || known.get(completion) === 'completed';
  const measure = completed ? 1 : Math.max(report.progress, parseDecimal(known.get(progress) ?? '') ?? 0);
  const verdict = successValues(report, known);
  const over = completed && verdict[0]?.[1] !== 'failed';
  return [
    ['cmi.suspend_data', report.state],
    ['cmi.location', report.location.slice(0, 1000)],
    ...(report.score === null ? [] : scaledScoreValues(report.score, known)),
    [progress, decimalText(measure)],
    [completion, completed ? 'completed' : 'incomplete'],
    ...verdict,
    ['cmi.exit', over ? 'normal' : 'suspend'],
  ];
}

function interaction({ interaction: given, description, at, latency }: InteractionRecord): Values {
  const record = interaction2004(given);
  return filled([
    ['id', record.id],
    ['type', record.type],
    ['objectives.0.id', record.objective],
    ['timestamp', timestamp(at)],
    ['correct_responses.0.pattern', record.correct_response],
    ['weighting', record.weighting],
    ['learner_response', record.learner_response],
    ['result', record.result],
    ['latency', isoDuration(latency)],
    ['description', plainLine(description, 250)],
  ]);
}

/** Percent out of −1…1; what is below zero asks for nothing. */
function masteryScore(text: string): number | null {
  const scaled = parseDecimal(text);
  return scaled === null ? null : Math.max(0, Math.round(scaled * 10_000) / 100);
}

export const dialect2004: Dialect = {
  name: 'scorm2004',
  apiName: 'API_1484_11',
  // A commit of 65,536 bytes or more is refused by the browser when the page goes away.
  stateLimit: 30_000,
  calls: {
    initialize: 'Initialize',
    finish: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    lastError: 'GetLastError',
  },
  elements: {
    mode: 'cmi.mode',
    learner: 'cmi.learner_id',
    state: 'cmi.suspend_data',
    sessionTime: 'cmi.session_time',
    masteryScore: 'cmi.scaled_passing_score',
  },
  remembered: [completion, success, `${score}.raw`, progress],
  essential: ['cmi.suspend_data', completion, success, `${score}.scaled`],
  openErrors: /^103$/,
  overErrors: /^104$/,
  // 351 is what many LMSs say when a record does not please them.
  permanentErrors: /^(351|40[1-8])$/,
  beginning: (known) =>
    ['', 'unknown', 'not attempted'].includes(known.get(completion) ?? '')
      ? [
          [completion, 'incomplete'],
          ['cmi.exit', 'suspend'],
        ]
      : [],
  values,
  interaction,
  duration: isoDuration,
  masteryScore,
};
