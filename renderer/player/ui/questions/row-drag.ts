/** A row follows the pointer by its handle, and its neighbours make room. */

export interface DragTarget {
  /** The row; it keeps its place in the document while neighbours move across it, or the drag would end. */
  readonly row: HTMLElement;
  /** Moves the row's neighbour across it; `by`: -1 for the one above, 1 for the one below. */
  shift(by: -1 | 1): void;
  /** Let go, or given up with Escape. */
  end(how: 'dropped' | 'cancelled'): void;
}

/** Pixels: farther than half the neighbour and the space between rows, so that two rows never change places to and fro. */
const margin = 10;
/** Pixels from the edge of the screen at which the page begins to scroll. */
const edge = 72;

function scrollNear(clientY: number): void {
  if (clientY < edge) scrollBy(0, -margin);
  if (clientY > innerHeight - edge) scrollBy(0, margin);
}

function passes(neighbour: Element | null, distance: number): boolean {
  return neighbour instanceof HTMLElement && distance > neighbour.offsetHeight / 2 + margin;
}

function follow(target: DragTarget, start: PointerEvent, handle: HTMLElement): void {
  const { row } = target;
  let from = start.pageY;
  const listening = new AbortController();
  const { signal } = listening;

  const shift = (by: -1 | 1) => {
    const top = row.offsetTop;
    target.shift(by);
    from += row.offsetTop - top;
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return;
    scrollNear(event.clientY);
    while (passes(row.nextElementSibling, event.pageY - from)) shift(1);
    while (passes(row.previousElementSibling, from - event.pageY)) shift(-1);
    row.style.transform = `translateY(${event.pageY - from}px)`;
  };
  const end = (how: 'dropped' | 'cancelled') => {
    listening.abort();
    row.style.transform = '';
    row.classList.remove('is-dragged');
    target.end(how);
  };

  row.classList.add('is-dragged');
  handle.setPointerCapture(start.pointerId);
  handle.addEventListener('pointermove', move, { signal });
  handle.addEventListener('pointerup', () => end('dropped'), { signal });
  handle.addEventListener('pointercancel', () => end('cancelled'), { signal });
  window.addEventListener('keydown', (event) => event.key === 'Escape' && end('cancelled'), { signal });
}

/** `begin` is called when a drag begins. */
export function dragBy(handle: HTMLElement, begin: () => DragTarget): void {
  handle.addEventListener('pointerdown', (event) => {
    if (event.button === 0 && event.isPrimary) follow(begin(), event, handle);
  });
}
