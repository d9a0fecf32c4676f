/** A SCORM 1.2 run-time that forgives nothing (strict-session.ts). */
import { StrictSession, type CommitKind, type InnerSession, type Rule, type Rules } from './strict-session.ts';

export interface Api12 {
  LMSInitialize(parameter: string): string;
  LMSFinish(parameter: string): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(parameter: string): string;
  LMSGetLastError(): string;
  LMSGetErrorString(code: string): string;
  LMSGetDiagnostic(code: string): string;
}

const decimal = /^-?\d+(\.\d+)?$/;
const inPercent = (value: string) => decimal.test(value) && Number(value) >= 0 && Number(value) <= 100;
const timespan = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const statuses = ['passed', 'completed', 'failed', 'incomplete', 'browsed'];
const kinds = ['true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric'];
const one = String.raw`cmi\.interactions\.\d+\.`;

/** What may be set, and to what. */
const rules: readonly Rule[] = [
  [
    /^cmi\.suspend_data$/,
    (value) => value.length <= 4096,
    { id: 'paling banyak 4.096 karakter', en: 'at most 4,096 characters' },
  ],
  [
    /^cmi\.core\.lesson_location$/,
    (value) => value.length <= 255,
    { id: 'paling banyak 255 karakter', en: 'at most 255 characters' },
  ],
  [
    /^cmi\.core\.lesson_status$/,
    (value) => statuses.includes(value),
    { id: 'status pelajaran', en: 'a lesson status' },
  ],
  [
    /^cmi\.core\.exit$/,
    (value) => ['', 'suspend', 'time-out', 'logout'].includes(value),
    { id: 'nilai exit', en: 'an exit value' },
  ],
  [/^cmi\.core\.session_time$/, (value) => timespan.test(value), { id: 'HHHH:MM:SS.SS', en: 'HHHH:MM:SS.SS' }],
  [/^cmi\.core\.score\.(raw|min|max)$/, inPercent, { id: 'bilangan 0 sampai 100', en: 'a number from 0 to 100' }],
  [
    new RegExp(`^${one}id$`),
    (value) => /^[A-Za-z0-9_]{2,32}$/.test(value),
    { id: 'id dari huruf, angka, dan _', en: 'an id of letters, digits and _' },
  ],
  [
    new RegExp(`^${one}objectives\\.\\d+\\.id$`),
    (value) => /^[A-Za-z0-9_]{2,32}$/.test(value),
    { id: 'id', en: 'an id' },
  ],
  [new RegExp(`^${one}type$`), (value) => kinds.includes(value), { id: 'jenis interaksi', en: 'an interaction type' }],
  [new RegExp(`^${one}time$`), (value) => timeOfDay.test(value), { id: 'HH:MM:SS', en: 'HH:MM:SS' }],
  [new RegExp(`^${one}latency$`), (value) => timespan.test(value), { id: 'HHHH:MM:SS.SS', en: 'HHHH:MM:SS.SS' }],
  [new RegExp(`^${one}weighting$`), (value) => decimal.test(value), { id: 'bilangan', en: 'a number' }],
  [
    new RegExp(`^${one}result$`),
    (value) => ['correct', 'wrong', 'unanticipated', 'neutral'].includes(value) || decimal.test(value),
    { id: 'hasil interaksi', en: 'an interaction result' },
  ],
  [
    new RegExp(`^${one}(student_response|correct_responses\\.\\d+\\.pattern)$`),
    (value) => value.length > 0 && value.length <= 255 && !/[\r\n]/.test(value),
    { id: '1 sampai 255 karakter dalam satu baris', en: '1 to 255 characters on one line' },
  ],
];

const readOnly =
  /^cmi\.(core\.(student_id|student_name|credit|entry|total_time|lesson_mode|_children|score\._children)|launch_data|student_data\..*|interactions\.(_count|_children)|comments_from_lms)$/;
const writeOnly = /^cmi\.(core\.(exit|session_time)|interactions\.\d+\..*)$/;

/** How a response must look for its interaction type (SCORM 1.2 RTE, cmi.interactions.n.student_response). */
const responses: Readonly<Record<string, RegExp>> = {
  choice: /^[a-z0-9](,[a-z0-9])*$/,
  'true-false': /^[tf01]/,
  numeric: decimal,
  matching: /^[a-z0-9]{1,3}\.[a-z0-9](,[a-z0-9]{1,3}\.[a-z0-9])*$/,
  sequencing: /^[a-z0-9](,[a-z0-9])*$/,
  likert: /^[a-z0-9]$/,
};

const rules12: Rules = {
  standard: 'SCORM 1.2',
  beginCall: 'LMSInitialize',
  endCall: 'LMSFinish',
  rules,
  readOnly,
  writeOnly,
  responses,
  responseElement: /(student_response|pattern)$/,
  passElement: 'cmi.core.lesson_status',
  statusElement: 'cmi.core.lesson_status',
  unsetStatus: 'not attempted',
  scorePrefix: 'cmi.core.score',
  opensAgain: true,
  expiredError: '301',
  overError: '101',
};

function innerOf(api: Api12): InnerSession {
  return {
    initialize: () => api.LMSInitialize(''),
    finish: () => api.LMSFinish(''),
    commit: () => api.LMSCommit(''),
    get: (element) => api.LMSGetValue(element),
    set: (element, value) => api.LMSSetValue(element, value),
    lastError: () => api.LMSGetLastError(),
  };
}

export class Strict12 extends StrictSession implements Api12 {
  /** `open` gives the run-time of a new session; `onCommit` is told when values became durable. */
  constructor(open: () => Api12, onCommit: (kind: CommitKind) => void) {
    super(rules12, () => innerOf(open()), onCommit);
  }

  LMSInitialize(parameter: string): string {
    return this.begin(parameter);
  }

  LMSFinish(parameter: string): string {
    return this.end(parameter);
  }

  LMSCommit(parameter: string): string {
    return this.commit('LMSCommit', parameter);
  }

  LMSGetValue(element: string): string {
    return this.get('LMSGetValue', element);
  }

  LMSSetValue(element: string, value: string): string {
    return this.set('LMSSetValue', element, value);
  }

  LMSGetLastError(): string {
    return this.lastError();
  }

  LMSGetErrorString(code: string): string {
    return code;
  }

  LMSGetDiagnostic(code: string): string {
    return code;
  }
}
