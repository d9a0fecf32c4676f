import { Check, Send } from 'lucide-react';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import type { Entry } from './filter.ts';
import { ledgerTexts } from './texts.ts';

export interface SelectionBarProps {
  readonly entries: readonly Entry[];
  readonly onHandOver: () => void;
  readonly onReceipt: () => void;
  readonly onClear: () => void;
}

/** What can be done with all selected packages at once. */
export function SelectionBar({ entries, onHandOver, onReceipt, onClear }: SelectionBarProps) {
  const text = useText();
  const format = useFormat();
  const canConfirm = entries.every(({ state }) => state !== 'prepared');
  return (
    <div className="ledger-selection">
      <output>{text(ledgerTexts.selected, { count: format.number(entries.length) })}</output>
      <Button size="small" icon={<Send aria-hidden />} onPress={onHandOver}>
        {text(ledgerTexts.handOver)}
      </Button>
      <Button size="small" icon={<Check aria-hidden />} isDisabled={!canConfirm} onPress={onReceipt}>
        {text(ledgerTexts.confirm)}
      </Button>
      <Button size="small" kind="quiet" onPress={onClear}>
        {text(ledgerTexts.clearSelection)}
      </Button>
    </div>
  );
}
