/** What SCORM 1.2 stores for a report: the vocabulary and the formats of the run-time environment. Pure. */
import { interaction12 } from '#shared/quiz/interactions/scorm12.ts';
import type { InteractionRecord, Report } from './driver.ts';

/** How far a learner is, in the order in which a status may replace another. */
const ranks: Readonly<Record<string, number>> = {
  'not attempted': 0,
  browsed: 0,
  incomplete: 1,
  completed: 2,
  failed: 3,
  passed: 4,
};

/** The status to write: never one that says less than what the LMS has. */
export function higherStatus(known: string, reported: Report['status']): string {
  return (ranks[known] ?? 0) > (ranks[reported] ?? 0) ? known : reported;
}

/** A number that an LMS returned as text, or null. */
export function parseDecimal(text: string): number | null {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

/** CMIDecimal with at most two decimals. */
export function decimalText(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** CMITimespan `HHHH:MM:SS.SS` out of milliseconds. */
export function timespan(milliseconds: number): string {
  const longest = 9_999 * 3_600_000;
  const hundredths = Math.round(Math.min(Math.max(0, milliseconds), longest) / 10);
  const seconds = Math.floor(hundredths / 100);
  const hours = String(Math.floor(seconds / 3600)).padStart(4, '0');
  return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}

/** CMITime `HH:MM:SS` in the learner's own time zone. */
export function timeOfDay(at: Date): string {
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':');
}

export type Values = readonly (readonly [element: string, value: string])[];

/** `known`: status and score that the LMS has already. The order matters: the resume data come first. */
export function valuesOf(report: Report, known: { readonly status: string; readonly score: number | null }): Values {
  const status = higherStatus(known.status, report.status);
  const over = status === 'passed' || status === 'completed';
  const values: (readonly [string, string])[] = [
    ['cmi.suspend_data', report.state],
    ['cmi.core.lesson_location', report.location.slice(0, 255)],
  ];
  if (report.score !== null) {
    const score = Math.max(report.score, known.score ?? 0);
    values.push(['cmi.core.score.raw', decimalText(score)]);
    values.push(['cmi.core.score.min', '0']);
    values.push(['cmi.core.score.max', '100']);
  }
  values.push(['cmi.core.lesson_status', status]);
  values.push(['cmi.core.exit', over ? '' : 'suspend']);
  return values;
}

/** The elements of one record below `cmi.interactions.n.`, id first as the standard asks. */
export function interactionValues({ interaction, at, latency }: InteractionRecord): Values {
  const record = interaction12(interaction);
  const values: readonly (readonly [string, string])[] = [
    ['id', record.id],
    ['objectives.0.id', record.objective],
    ['type', record.type],
    ['time', timeOfDay(at)],
    ['correct_responses.0.pattern', record.correct_response],
    ['student_response', record.student_response],
    ['result', record.result],
    ['weighting', record.weighting],
    ['latency', timespan(latency)],
  ];
  return values.filter(([, value]) => value !== '');
}
