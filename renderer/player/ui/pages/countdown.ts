import type { PlayerText } from '../../text/text.ts';
import { announce } from '../announce.ts';
import { el, icon } from '../dom.ts';

function clockText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Time left in a test. The deadline is an instant, so a reload or a sleeping phone does not stop the clock. */
export class Countdown {
  readonly element: HTMLElement;
  readonly #value = el('strong');
  readonly #timer: ReturnType<typeof setInterval>;
  #warned = false;

  /** `deadline` in milliseconds since 1970. */
  constructor(deadline: number, text: PlayerText, expired: () => void) {
    this.element = el('p', { class: 'countdown', role: 'timer' }, icon('time'), `${text.test.timeLeft} `, this.#value);
    const tick = () => {
      const left = Math.max(0, Math.ceil((deadline - Date.now()) / 1000));
      this.#value.textContent = clockText(left);
      if (left <= 60 && !this.#warned) {
        this.#warned = true;
        this.element.classList.add('is-short');
        announce(text.test.oneMinute);
      }
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
