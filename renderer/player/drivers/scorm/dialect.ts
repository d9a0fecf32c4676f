/** What differs between SCORM 1.2 and SCORM 2004; the session (session.ts) is the same for both. */
import type { InteractionRecord, Report } from '../driver.ts';

/** Elements with their values, in the order in which they are written. */
export type Values = readonly (readonly [element: string, value: string])[];

/** What the LMS has already, by element. */
export type Known = ReadonlyMap<string, string>;

export interface Dialect {
  readonly name: 'scorm12' | 'scorm2004';
  /** Where a window keeps the adapter. */
  readonly apiName: 'API' | 'API_1484_11';
  /** Longest resume data in characters. */
  readonly stateLimit: number;
  readonly calls: Readonly<Record<'initialize' | 'finish' | 'get' | 'set' | 'commit' | 'lastError', string>>;
  readonly elements: Readonly<Record<'mode' | 'learner' | 'state' | 'sessionTime' | 'masteryScore', string>>;
  /** Elements whose stored value decides what may be written. */
  readonly remembered: readonly string[];
  /** Elements without which a report is not saved; the LMS may do without the others. */
  readonly essential: readonly string[];
  /** Errors of the first call that mean: this session is open already. */
  readonly openErrors: RegExp;
  /** Errors of the first call that mean: this session has ended. Null where it may begin anew. */
  readonly overErrors: RegExp | null;
  /** Errors that will not change with another try: not implemented, wrong kind of element or value. */
  readonly permanentErrors: RegExp;
  /** What is written right after the start; nothing when the course was begun before. */
  beginning(known: Known): Values;
  /** Never says less than what the LMS knows. The resume data come first. */
  values(report: Report, known: Known): Values;
  /** The elements of one record below `cmi.interactions.n.`, in the order that the standard asks for. */
  interaction(record: InteractionRecord): Values;
  /** Out of milliseconds. */
  duration(milliseconds: number): string;
  /** Percent out of what the LMS says at `elements.masteryScore`, or null. */
  masteryScore(text: string): number | null;
}
