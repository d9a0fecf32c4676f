import type { Session } from '../../session.ts';
import type { TestText } from '../../text/test-text.ts';
import { announce } from '../announce.ts';
import { el, icon } from '../dom.ts';

function clockText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Seconds after which the time is kept even when the learner does nothing. */
const keepEvery = 60;

export interface CountdownOptions {
  /** Milliseconds since 1970: an instant, so a reload or a sleeping phone does not stop the clock. */
  readonly deadline: number;
  readonly session: Pick<Session, 'now' | 'keepTime'>;
  readonly text: TestText;
  readonly expired: () => void;
}

/** Time left in a test. */
export class Countdown {
  readonly element: HTMLElement;
  readonly #value = el('strong');
  readonly #timer: ReturnType<typeof setInterval>;
  #warned = false;
  #ticks = 0;

  constructor({ deadline, session, text, expired }: CountdownOptions) {
    this.element = el('p', { class: 'countdown', role: 'timer' }, icon('time'), `${text.test.timeLeft} `, this.#value);
    const tick = () => {
      const left = Math.max(0, Math.ceil((deadline - session.now()) / 1000));
      this.#value.textContent = clockText(left);
      if (left <= 60 && !this.#warned) {
        this.#warned = true;
        this.element.classList.add('is-short');
        announce(text.test.oneMinute);
      }
      this.#ticks += 1;
      if (left > 0 && this.#ticks % keepEvery === 0) session.keepTime();
      if (left > 0) return;
      this.stop();
      expired();
    };
    this.#timer = setInterval(tick, 1000);
    tick();
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
