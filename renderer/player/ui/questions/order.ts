/** Rows to be put in order: with buttons, with arrow keys at a row's handle, or by dragging the handle. */
import type { OrderQuestion } from '#shared/course/compiled.ts';
import type { Score } from '#shared/quiz/answer.ts';
import { order as orderPlay } from '#shared/quiz/order/play.ts';
import { announce } from '../announce.ts';
import { button, el, html, icon } from '../dom.ts';
import type { AnswerInputs, InputsRequest, Reveal } from './answer-inputs.ts';
import { clearRow, markRow } from './marks.ts';
import { dragBy } from './row-drag.ts';

interface Row {
  /** Index in the author's order. */
  readonly item: number;
  readonly element: HTMLElement;
  readonly handle: HTMLButtonElement;
  readonly up: HTMLButtonElement;
  readonly down: HTMLButtonElement;
}

type Step = -1 | 1;

class OrderList {
  readonly element = el('ol', { class: 'options order', role: 'list' });
  readonly #request: InputsRequest<OrderQuestion>;
  #rows: readonly Row[];
  /** The first arrangement is nobody's answer. */
  #touched: boolean;

  constructor(request: InputsRequest<OrderQuestion>) {
    const { question, answer, order } = request;
    this.#request = request;
    const given = answer.type === 'order' && orderPlay.isAnswered(question, answer) ? answer.order : null;
    this.#touched = given !== null;
    this.#rows = (given ?? order).map((item) => this.#rowOf(item));
    this.#arrange(this.#rows);
  }

  read(): readonly number[] {
    return this.#touched ? this.#rows.map((row) => row.item) : [];
  }

  mark({ parts }: Score, reveal: Reveal): void {
    const { text } = this.#request;
    for (const [place, { item, element }] of this.#rows.entries()) {
      const answer = reveal === 'all' ? text.question.rightPlace(item + 1) : null;
      markRow(element, this.#touched ? parts[place] === true : null, answer, text);
    }
  }

  clearMarks(): void {
    for (const row of this.#rows) clearRow(row.element);
  }

  lock(): void {
    for (const { handle, up, down } of this.#rows) {
      handle.disabled = true;
      up.hidden = true;
      down.hidden = true;
    }
  }

  #rowOf(item: number): Row {
    const { question, text } = this.#request;
    const { html: rich, text: name } = question.items[item] ?? { html: '', text: '' };
    const step = (label: string, sign: 'previous' | 'next', by: Step) => {
      const made = button(icon(sign), null, 'plain', () => this.#step(row, by));
      made.setAttribute('aria-label', label);
      return made;
    };
    const handle = button(icon('menu'), null, 'plain', () => handle.focus());
    handle.classList.add('handle');
    handle.setAttribute('aria-label', text.question.move(name));
    const up = step(text.question.moveUp(name), 'previous', -1);
    const down = step(text.question.moveDown(name), 'next', 1);
    const element = el('li', { class: 'option' }, handle, html('div', { class: 'item' }, rich), up, down);
    const row: Row = { item, element, handle, up, down };
    handle.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      this.#step(row, event.key === 'ArrowUp' ? -1 : 1);
    });
    dragBy(handle, () => this.#drag(row));
    return row;
  }

  #drag(row: Row) {
    const before = this.#rows;
    return {
      row: row.element,
      shift: (by: Step) => void this.#shift(row, by),
      end: (how: 'dropped' | 'cancelled') => {
        if (how === 'cancelled') {
          this.#arrange(before);
          row.handle.focus();
        } else if (this.#rows.some((other, at) => other !== before[at])) {
          this.#moved(row);
        }
      },
    };
  }

  /** The neighbour moves, the row stays in the document: it keeps its focus and the pointer. */
  #shift(row: Row, by: Step): boolean {
    const at = this.#rows.indexOf(row);
    const neighbour = this.#rows[at + by];
    if (neighbour === undefined) return false;
    const rows = [...this.#rows];
    rows[at] = neighbour;
    rows[at + by] = row;
    this.#rows = rows;
    row.element[by === 1 ? 'before' : 'after'](neighbour.element);
    return true;
  }

  #step(row: Row, by: Step): void {
    if (!this.#shift(row, by)) return;
    const pressed = by === 1 ? row.down : row.up;
    const wasFocused = document.activeElement === pressed;
    this.#moved(row);
    // A button at the end is disabled: the focus goes on to the way back.
    if (wasFocused && pressed.disabled) (by === 1 ? row.up : row.down).focus();
  }

  #moved(row: Row): void {
    const { text, onInput } = this.#request;
    this.#touched = true;
    this.#limit();
    announce(text.question.place(this.#rows.indexOf(row) + 1, this.#rows.length));
    onInput('done');
  }

  #arrange(rows: readonly Row[]): void {
    this.#rows = rows;
    this.element.append(...rows.map((row) => row.element));
    this.#limit();
  }

  #limit(): void {
    for (const [at, { up, down }] of this.#rows.entries()) {
      up.disabled = at === 0;
      down.disabled = at === this.#rows.length - 1;
    }
  }
}

export function orderInputs(request: InputsRequest<OrderQuestion>): AnswerInputs {
  const list = new OrderList(request);
  return {
    instruction: request.text.question.arrange,
    body: list.element,
    read: () => ({ type: 'order', order: list.read() }),
    mark: (score, reveal) => list.mark(score, reveal),
    clearMarks: () => list.clearMarks(),
    lock: () => list.lock(),
  };
}
