/**
 * An LMS's run-time that forgives nothing, whatever the standard: it passes calls on to a real one and records everything
 * that the standard or a known LMS would refuse. Runs in the LMS's page and in Node.
 */
import type { LocalText } from '../course/problem.ts';

/** A real run-time by the meaning of its calls. */
export interface InnerSession {
  initialize(): string;
  finish(): string;
  commit(): string;
  get(element: string): string;
  set(element: string, value: string): string;
  lastError(): string;
}

export type Rule = readonly [element: RegExp, allowed: (value: string) => boolean, what: LocalText];

export interface Rules {
  /** `SCORM 1.2` */
  readonly standard: string;
  /** Names of the calls that begin and end a session. */
  readonly beginCall: string;
  readonly endCall: string;
  /** What may be set, and to what. */
  readonly rules: readonly Rule[];
  readonly readOnly: RegExp;
  readonly writeOnly: RegExp;
  /** How a response or a pattern must look for its interaction type. */
  readonly responses: Readonly<Record<string, RegExp>>;
  readonly responseElement: RegExp;
  /** The element that holds a pass, which nothing may lower. */
  readonly passElement: string;
  /** The element that must say something, and what it says when nothing was ever set. */
  readonly statusElement: string;
  readonly unsetStatus: string;
  /** `cmi.score` */
  readonly scorePrefix: string;
  /** Whether a session that has ended may begin anew with the same adapter. */
  readonly opensAgain: boolean;
  /** Error code of every call of a session that the LMS has forgotten. */
  readonly expiredError: string;
  /** Error code of a call that comes too late. */
  readonly overError: string;
}

export type CommitKind = 'commit' | 'finish';

export class StrictSession {
  /** Everything that was refused or would be, in words. */
  readonly findings: LocalText[] = [];
  readonly #rules: Rules;
  readonly #open: () => InnerSession;
  readonly #onCommit: (kind: CommitKind) => void;
  #inner: InnerSession;
  #phase: 'before' | 'open' | 'finished' = 'before';
  #commits: () => boolean = () => true;
  #expired = false;
  #error: string | null = null;
  readonly #set = new Map<string, string>();

  /** `open` gives the run-time of a new session; `onCommit` is told when values became durable. */
  constructor(rules: Rules, open: () => InnerSession, onCommit: (kind: CommitKind) => void) {
    this.#rules = rules;
    this.#open = open;
    this.#inner = open();
    this.#onCommit = onCommit;
  }

  /** From now on commits answer this: `false` is an LMS that cannot save. */
  answerCommits(answer: 'true' | 'false'): void {
    this.commitsWhile(() => answer === 'true');
  }

  /** A commit fails while this says false: the network is down. */
  commitsWhile(reachable: () => boolean): void {
    this.#commits = reachable;
  }

  /** The LMS has forgotten the session: every call fails from now on. */
  expire(): void {
    this.#expired = true;
  }

  /** The findings in English, as tests read them. */
  get violations(): readonly string[] {
    return this.findings.map(({ en }) => en);
  }

  /** As the LMS saw it: elements and the values last set. */
  get values(): ReadonlyMap<string, string> {
    return this.#set;
  }

  protected begin(parameter: string): string {
    this.#mustBeEmpty(this.#rules.beginCall, parameter);
    this.#error = null;
    if (this.#expired) return this.#refuse(this.#rules.expiredError);
    if (this.#phase === 'finished') {
      if (!this.#rules.opensAgain) return this.#refuse(this.#rules.overError);
      this.#inner = this.#open();
      this.#set.clear();
    }
    this.#phase = 'open';
    return this.#inner.initialize();
  }

  protected end(parameter: string): string {
    this.#mustBeEmpty(this.#rules.endCall, parameter);
    if (!this.#isOpen(this.#rules.endCall)) return 'false';
    this.#checkDurable();
    this.#phase = 'finished';
    if (!this.#commits()) return 'false';
    const answer = this.#inner.finish();
    this.#onCommit('finish');
    return answer;
  }

  protected commit(call: string, parameter: string): string {
    this.#mustBeEmpty(call, parameter);
    if (!this.#isOpen(call)) return 'false';
    this.#checkDurable();
    if (!this.#commits()) return this.#refuse('101');
    const answer = this.#inner.commit();
    this.#onCommit('commit');
    return answer;
  }

  protected get(call: string, element: string): string {
    if (!this.#isOpen(`${call}(${element})`)) return '';
    if (this.#rules.writeOnly.test(element))
      this.#violation({ id: `${element} hanya boleh ditulis`, en: `${element} is write-only` });
    return this.#inner.get(element);
  }

  protected set(call: string, element: string, value: string): string {
    if (!this.#isOpen(`${call}(${element})`) || !this.#isAllowed(element, value)) return 'false';
    this.#set.set(element, value);
    return this.#inner.set(element, value);
  }

  protected lastError(): string {
    return this.#error ?? this.#inner.lastError();
  }

  #refuse(error: string): 'false' {
    this.#error = error;
    return 'false';
  }

  #violation(finding: LocalText): false {
    this.findings.push(finding);
    return false;
  }

  #mustBeEmpty(call: string, parameter: string): void {
    if (parameter !== '')
      this.#violation({ id: `${call} harus diberi teks kosong`, en: `${call} takes an empty string` });
  }

  #isOpen(call: string): boolean {
    this.#error = null;
    if (this.#expired) {
      this.#error = this.#rules.expiredError;
      return false;
    }
    if (this.#phase === 'open') return true;
    const { beginCall, endCall } = this.#rules;
    return this.#violation(
      this.#phase === 'before'
        ? { id: `${call} sebelum ${beginCall}`, en: `${call} before ${beginCall}` }
        : { id: `${call} sesudah ${endCall}`, en: `${call} after ${endCall}` },
    );
  }

  #isAllowed(element: string, value: string): boolean {
    const { rules, readOnly, standard, passElement } = this.#rules;
    if (typeof value !== 'string')
      return this.#violation({ id: `${element} harus berupa teks`, en: `${element} must be a string` });
    if (readOnly.test(element))
      return this.#violation({ id: `${element} hanya boleh dibaca`, en: `${element} is read-only` });
    const rule = rules.find(([pattern]) => pattern.test(element));
    if (rule === undefined) {
      return this.#violation({
        id: `${element} bukan elemen ${standard}`,
        en: `${element} is no element of ${standard}`,
      });
    }
    if (!rule[1](value)) return this.#wrongValue(element, rule[2], value);
    if (element.startsWith('cmi.interactions.')) return this.#isAllowedInteraction(element, value);
    return element !== passElement || this.#keepsPassed(value);
  }

  #wrongValue(element: string, what: LocalText, value: string): false {
    const given = JSON.stringify(value.slice(0, 60));
    return this.#violation({
      id: `${element} harus ${what.id}, bukan ${given}`,
      en: `${element} must be ${what.en}, not ${given}`,
    });
  }

  #keepsPassed(value: string): boolean {
    const { passElement } = this.#rules;
    const known = this.#set.get(passElement) ?? this.#inner.get(passElement);
    return (
      known !== 'passed' ||
      value === 'passed' ||
      this.#violation({ id: `passed diturunkan menjadi ${value}`, en: `passed was lowered to ${value}` })
    );
  }

  #isAllowedInteraction(element: string, value: string): boolean {
    const at = Number(element.split('.')[2]);
    const prefix = `cmi.interactions.${at}.`;
    if (element !== `${prefix}id` && !this.#set.has(`${prefix}id`)) {
      return this.#violation({ id: `${element} sebelum id-nya`, en: `${element} before its id` });
    }
    if (at > 0 && !this.#set.has(`cmi.interactions.${at - 1}.id`) && this.#count() < at) {
      return this.#violation({ id: `${element} melompati nomor`, en: `${element} leaves a gap` });
    }
    if (!this.#rules.responseElement.test(element)) return true;
    const form = this.#rules.responses[this.#set.get(`${prefix}type`) ?? ''];
    if (form === undefined || form.test(value)) return true;
    return this.#violation({ id: `bentuk ${element} salah: ${value}`, en: `${element} has the wrong form: ${value}` });
  }

  #count(): number {
    return Number(this.#inner.get('cmi.interactions._count'));
  }

  #checkDurable(): void {
    const { statusElement, unsetStatus, scorePrefix } = this.#rules;
    if (this.#inner.get(statusElement) === unsetStatus)
      this.#violation({ id: 'status tidak pernah diisi', en: 'the status was never set' });
    const has = (part: string) => this.#set.has(`${scorePrefix}.${part}`);
    if (has('raw') && !(has('min') && has('max')))
      this.#violation({ id: 'score.raw tanpa min dan max', en: 'score.raw without min and max' });
  }
}
