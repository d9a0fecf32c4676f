/**
 * A SCORM 1.2 run-time that forgives nothing: it passes calls on to a real one and records everything that the standard
 * or a known LMS would refuse. Runs in the LMS's page and in Node; no imports, so that it can be served as it is.
 */

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

type Phase = 'before' | 'open' | 'finished';
type Rule = readonly [element: RegExp, allowed: (value: string) => boolean, what: string];

const decimal = /^-?\d+(\.\d+)?$/;
const inPercent = (value: string) => decimal.test(value) && Number(value) >= 0 && Number(value) <= 100;
const timespan = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const statuses = ['passed', 'completed', 'failed', 'incomplete', 'browsed'];
const kinds = ['true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric'];
const one = String.raw`cmi\.interactions\.\d+\.`;

/** What may be set, and to what. */
const rules: readonly Rule[] = [
  [/^cmi\.suspend_data$/, (value) => value.length <= 4096, 'at most 4,096 characters'],
  [/^cmi\.core\.lesson_location$/, (value) => value.length <= 255, 'at most 255 characters'],
  [/^cmi\.core\.lesson_status$/, (value) => statuses.includes(value), 'a lesson status'],
  [/^cmi\.core\.exit$/, (value) => ['', 'suspend', 'time-out', 'logout'].includes(value), 'an exit value'],
  [/^cmi\.core\.session_time$/, (value) => timespan.test(value), 'HHHH:MM:SS.SS'],
  [/^cmi\.core\.score\.(raw|min|max)$/, inPercent, 'a number from 0 to 100'],
  [new RegExp(`^${one}id$`), (value) => /^[A-Za-z0-9_]{2,32}$/.test(value), 'an id of letters, digits and _'],
  [new RegExp(`^${one}objectives\\.\\d+\\.id$`), (value) => /^[A-Za-z0-9_]{2,32}$/.test(value), 'an id'],
  [new RegExp(`^${one}type$`), (value) => kinds.includes(value), 'an interaction type'],
  [new RegExp(`^${one}time$`), (value) => timeOfDay.test(value), 'HH:MM:SS'],
  [new RegExp(`^${one}latency$`), (value) => timespan.test(value), 'HHHH:MM:SS.SS'],
  [new RegExp(`^${one}weighting$`), (value) => decimal.test(value), 'a number'],
  [
    new RegExp(`^${one}result$`),
    (value) => ['correct', 'wrong', 'unanticipated', 'neutral'].includes(value) || decimal.test(value),
    'an interaction result',
  ],
  [
    new RegExp(`^${one}(student_response|correct_responses\\.\\d+\\.pattern)$`),
    (value) => value.length > 0 && value.length <= 255 && !/[\r\n]/.test(value),
    '1 to 255 characters on one line',
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
};

export class Strict12 implements Api12 {
  /** Everything that was refused or would be, in words. */
  readonly violations: string[] = [];
  readonly #open: () => Api12;
  readonly #onCommit: (kind: 'commit' | 'finish') => void;
  #inner: Api12;
  #phase: Phase = 'before';
  #commitAnswer: 'true' | 'false' = 'true';
  readonly #set = new Map<string, string>();

  /** `open` gives the run-time of a new session; `onCommit` is told when values became durable. */
  constructor(open: () => Api12, onCommit: (kind: 'commit' | 'finish') => void) {
    this.#open = open;
    this.#inner = open();
    this.#onCommit = onCommit;
  }

  /** From now on commits answer this: `false` is an LMS that cannot save. */
  answerCommits(answer: 'true' | 'false'): void {
    this.#commitAnswer = answer;
  }

  /** As the LMS saw it: elements and the values last set. */
  get values(): ReadonlyMap<string, string> {
    return this.#set;
  }

  LMSInitialize(parameter: string): string {
    this.#mustBeEmpty('LMSInitialize', parameter);
    if (this.#phase === 'finished') {
      this.#inner = this.#open();
      this.#set.clear();
    }
    if (this.#phase !== 'open') this.#phase = 'open';
    return this.#inner.LMSInitialize('');
  }

  LMSFinish(parameter: string): string {
    this.#mustBeEmpty('LMSFinish', parameter);
    if (!this.#isOpen('LMSFinish')) return 'false';
    this.#checkDurable();
    this.#phase = 'finished';
    const answer = this.#inner.LMSFinish('');
    this.#onCommit('finish');
    return answer;
  }

  LMSCommit(parameter: string): string {
    this.#mustBeEmpty('LMSCommit', parameter);
    if (!this.#isOpen('LMSCommit')) return 'false';
    this.#checkDurable();
    if (this.#commitAnswer === 'false') return 'false';
    const answer = this.#inner.LMSCommit('');
    this.#onCommit('commit');
    return answer;
  }

  LMSGetValue(element: string): string {
    if (!this.#isOpen(`LMSGetValue(${element})`)) return '';
    if (writeOnly.test(element)) this.#violation(`${element} is write-only`);
    return this.#inner.LMSGetValue(element);
  }

  LMSSetValue(element: string, value: string): string {
    if (!this.#isOpen(`LMSSetValue(${element})`) || !this.#isAllowed(element, value)) return 'false';
    this.#set.set(element, value);
    return this.#inner.LMSSetValue(element, value);
  }

  LMSGetLastError(): string {
    return this.#inner.LMSGetLastError();
  }

  LMSGetErrorString(code: string): string {
    return this.#inner.LMSGetErrorString(code);
  }

  LMSGetDiagnostic(code: string): string {
    return this.#inner.LMSGetDiagnostic(code);
  }

  #violation(sentence: string): false {
    this.violations.push(sentence);
    return false;
  }

  #mustBeEmpty(call: string, parameter: string): void {
    if (parameter !== '') this.#violation(`${call} takes an empty string`);
  }

  #isOpen(call: string): boolean {
    if (this.#phase === 'open') return true;
    return this.#violation(`${call} ${this.#phase === 'before' ? 'before LMSInitialize' : 'after LMSFinish'}`);
  }

  #isAllowed(element: string, value: string): boolean {
    if (typeof value !== 'string') return this.#violation(`${element} must be a string`);
    if (readOnly.test(element)) return this.#violation(`${element} is read-only`);
    const rule = rules.find(([pattern]) => pattern.test(element));
    if (rule === undefined) return this.#violation(`${element} is no element of SCORM 1.2`);
    if (!rule[1](value))
      return this.#violation(`${element} must be ${rule[2]}, not ${JSON.stringify(value.slice(0, 60))}`);
    if (element.startsWith('cmi.interactions.')) return this.#isAllowedInteraction(element, value);
    return element !== 'cmi.core.lesson_status' || this.#keepsPassed(value);
  }

  #keepsPassed(value: string): boolean {
    const known = this.#set.get('cmi.core.lesson_status') ?? this.#inner.LMSGetValue('cmi.core.lesson_status');
    return known !== 'passed' || value === 'passed' || this.#violation(`passed was lowered to ${value}`);
  }

  #isAllowedInteraction(element: string, value: string): boolean {
    const at = Number(element.split('.')[2]);
    const prefix = `cmi.interactions.${at}.`;
    if (!element.endsWith('.id') && !this.#set.has(`${prefix}id`)) return this.#violation(`${element} before its id`);
    if (at > 0 && !this.#set.has(`cmi.interactions.${at - 1}.id`) && this.#count() < at) {
      return this.#violation(`${element} leaves a gap`);
    }
    if (!element.endsWith('student_response') && !element.endsWith('pattern')) return true;
    const form = responses[this.#set.get(`${prefix}type`) ?? ''];
    return form === undefined || form.test(value) || this.#violation(`${element} has the wrong form: ${value}`);
  }

  #count(): number {
    return Number(this.#inner.LMSGetValue('cmi.interactions._count'));
  }

  #checkDurable(): void {
    if (this.#inner.LMSGetValue('cmi.core.lesson_status') === 'not attempted') {
      this.#violation('the status was never set');
    }
    const raw = this.#set.has('cmi.core.score.raw');
    if (raw && !(this.#set.has('cmi.core.score.min') && this.#set.has('cmi.core.score.max'))) {
      this.#violation('score.raw without min and max');
    }
  }
}
