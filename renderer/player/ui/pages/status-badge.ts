import type { ModuleStatus } from '#shared/results/outcome.ts';
import type { PlayerText } from '../../text/text.ts';
import { el, icon } from '../dom.ts';

/** State of a module in words; the sign repeats it. */
export function statusBadge(status: ModuleStatus, text: PlayerText): HTMLElement {
  const sign =
    status === 'done' || status === 'passed'
      ? icon('right')
      : status === 'failed'
        ? icon('wrong')
        : status === 'in-progress'
          ? icon('part')
          : null;
  return el('span', { class: `badge is-${status}` }, sign, text.statuses[status]);
}
