import type { OverviewRow } from '#shared/release/ledger-entry.ts';
import type { LocalText } from '#shared/course/problem.ts';
import { ledgerTexts } from './texts.ts';

/** Has the newest release in its hands. */
export function isCurrent({ state, behind }: OverviewRow): boolean {
  return behind === 0 && (state === 'handed' || state === 'confirmed');
}

export interface FollowUp {
  readonly text: LocalText;
  readonly tone: '' | 'good' | 'warning' | 'danger';
}

/** What somebody has to do about an agency; `{version}` is the one that waits. */
export function followUp(row: OverviewRow): FollowUp {
  if (row.waiting !== null) return { text: ledgerTexts.waiting, tone: 'warning' };
  if (row.state === 'none') return { text: ledgerTexts.makeFirst, tone: '' };
  if (row.behind > 0)
    return { text: row.behind === 1 ? ledgerTexts.behindByOne : ledgerTexts.behindBy, tone: 'danger' };
  if (row.state === 'prepared') return { text: ledgerTexts.handItOver, tone: 'warning' };
  return { text: ledgerTexts.upToDate, tone: 'good' };
}
