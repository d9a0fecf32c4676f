/** A SCORM 2004 run-time (3rd and 4th Edition) that forgives nothing (strict-session.ts). */
import { StrictSession, type CommitKind, type InnerSession, type Rule, type Rules } from './strict-session.ts';

export interface Api2004 {
  Initialize(parameter: string): string;
  Terminate(parameter: string): string;
  GetValue(element: string): string;
  SetValue(element: string, value: string): string;
  Commit(parameter: string): string;
  GetLastError(): string;
  GetErrorString(code: string): string;
  GetDiagnostic(code: string): string;
}

const decimal = /^-?\d+(\.\d+)?$/;
const between = (low: number, high: number) => (value: string) =>
  decimal.test(value) && Number(value) >= low && Number(value) <= high;
const oneOf =
  (...allowed: readonly string[]) =>
  (value: string) =>
    allowed.includes(value);
const duration = /^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;
/** Moodle refuses fractions of a second, and everyone a zone after whole seconds. */
const timestamp = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const shortId = /^[A-Za-z0-9_]{2,32}$/;
const one = String.raw`cmi\.interactions\.\d+\.`;
const kinds = [
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
  'other',
];
const oneLine = (longest: number) => (value: string) =>
  value.length > 0 && value.length <= longest && !/[\r\n]/.test(value);

const rules: readonly Rule[] = [
  [
    /^cmi\.suspend_data$/,
    (value) => value.length <= 30_000,
    { id: 'paling banyak 30.000 karakter', en: 'at most 30,000 characters' },
  ],
  [
    /^cmi\.location$/,
    (value) => value.length <= 1000,
    { id: 'paling banyak 1.000 karakter', en: 'at most 1,000 characters' },
  ],
  [
    /^cmi\.completion_status$/,
    oneOf('completed', 'incomplete'),
    { id: 'status penyelesaian', en: 'a completion status' },
  ],
  [/^cmi\.success_status$/, oneOf('passed', 'failed', 'unknown'), { id: 'status kelulusan', en: 'a success status' }],
  [/^cmi\.exit$/, oneOf('suspend', 'normal'), { id: 'nilai exit', en: 'an exit value' }],
  [/^cmi\.session_time$/, (value) => duration.test(value), { id: 'PT1H5M2.5S', en: 'PT1H5M2.5S' }],
  [/^cmi\.progress_measure$/, between(0, 1), { id: 'bilangan 0 sampai 1', en: 'a number from 0 to 1' }],
  [/^cmi\.score\.scaled$/, between(-1, 1), { id: 'bilangan -1 sampai 1', en: 'a number from -1 to 1' }],
  [/^cmi\.score\.(raw|min|max)$/, between(0, 100), { id: 'bilangan 0 sampai 100', en: 'a number from 0 to 100' }],
  [
    new RegExp(`^${one}id$`),
    (value) => shortId.test(value),
    { id: 'id dari huruf, angka, dan _', en: 'an id of letters, digits and _' },
  ],
  [new RegExp(`^${one}objectives\\.\\d+\\.id$`), (value) => shortId.test(value), { id: 'id', en: 'an id' }],
  [new RegExp(`^${one}type$`), oneOf(...kinds), { id: 'jenis interaksi', en: 'an interaction type' }],
  [
    new RegExp(`^${one}timestamp$`),
    (value) => timestamp.test(value),
    { id: 'YYYY-MM-DDThh:mm:ss', en: 'YYYY-MM-DDThh:mm:ss' },
  ],
  [new RegExp(`^${one}latency$`), (value) => duration.test(value), { id: 'durasi', en: 'a duration' }],
  [new RegExp(`^${one}weighting$`), (value) => decimal.test(value), { id: 'bilangan', en: 'a number' }],
  [
    new RegExp(`^${one}description$`),
    oneLine(250),
    { id: 'paling banyak 250 karakter dalam satu baris', en: 'at most 250 characters on one line' },
  ],
  [
    new RegExp(`^${one}result$`),
    (value) => ['correct', 'incorrect', 'unanticipated', 'neutral'].includes(value) || decimal.test(value),
    { id: 'hasil interaksi', en: 'an interaction result' },
  ],
  [
    new RegExp(`^${one}(learner_response|correct_responses\\.\\d+\\.pattern)$`),
    oneLine(4000),
    { id: '1 sampai 4.000 karakter dalam satu baris', en: '1 to 4,000 characters on one line' },
  ],
];

const readOnly =
  /^cmi\.(learner_id|learner_name|credit|entry|total_time|mode|launch_data|scaled_passing_score|completion_threshold|max_time_allowed|time_limit_action|interactions\.(_count|_children)|score\._children|comments_from_lms.*)$/;
const writeOnly = /^cmi\.(exit|session_time)$/;

const id = '[A-Za-z0-9_]+';
/** How a response must look for its interaction type (RTE 4.2.9). */
const responses: Readonly<Record<string, RegExp>> = {
  choice: new RegExp(`^${id}(\\[,\\]${id})*$`),
  sequencing: new RegExp(`^${id}(\\[,\\]${id})*$`),
  matching: new RegExp(`^${id}\\[\\.\\]${id}(\\[,\\]${id}\\[\\.\\]${id})*$`),
  'true-false': /^(true|false)$/,
  likert: new RegExp(`^${id}$`),
  numeric: decimal,
  // At most 250 characters for each blank.
  'fill-in': /^(?:(?!\[,\]).){0,250}(?:\[,\](?:(?!\[,\]).){0,250})*$/,
};

const rules2004: Rules = {
  standard: 'SCORM 2004',
  beginCall: 'Initialize',
  endCall: 'Terminate',
  rules,
  readOnly,
  writeOnly,
  responses,
  responseElement: /(learner_response|pattern)$/,
  passElement: 'cmi.success_status',
  statusElement: 'cmi.completion_status',
  unsetStatus: 'unknown',
  scorePrefix: 'cmi.score',
  opensAgain: false,
  expiredError: '132',
  overError: '104',
};

function innerOf(api: Api2004): InnerSession {
  return {
    initialize: () => api.Initialize(''),
    finish: () => api.Terminate(''),
    commit: () => api.Commit(''),
    get: (element) => api.GetValue(element),
    set: (element, value) => api.SetValue(element, value),
    lastError: () => api.GetLastError(),
  };
}

export class Strict2004 extends StrictSession implements Api2004 {
  /** `open` gives the run-time of a new session; `onCommit` is told when values became durable. */
  constructor(open: () => Api2004, onCommit: (kind: CommitKind) => void) {
    super(rules2004, () => innerOf(open()), onCommit);
  }

  Initialize(parameter: string): string {
    return this.begin(parameter);
  }

  Terminate(parameter: string): string {
    return this.end(parameter);
  }

  Commit(parameter: string): string {
    return this.commit('Commit', parameter);
  }

  GetValue(element: string): string {
    return this.get('GetValue', element);
  }

  SetValue(element: string, value: string): string {
    return this.set('SetValue', element, value);
  }

  GetLastError(): string {
    return this.lastError();
  }

  GetErrorString(code: string): string {
    return code;
  }

  GetDiagnostic(code: string): string {
    return code;
  }
}
