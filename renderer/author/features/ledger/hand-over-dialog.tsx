import { useState } from 'react';
import { useContractCommand, useContractQuery } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Select } from '#author/ui/select.tsx';
import { TextArea } from '#author/ui/text-area.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { Medium } from '#shared/release/medium.ts';
import { StepDialog, type StepProps } from './step-dialog.tsx';
import { ledgerTexts, mediumNames } from './texts.ts';
import { usualMedium } from './usual-medium.ts';

const media = ['usb', 'whatsapp', 'email', 'lms'] as const;

/** When, how and with which words packages were given to their agencies. */
export function HandOverDialog(props: StepProps) {
  const { entries, onDone } = props;
  const text = useText();
  const format = useFormat();
  const toast = useToast();
  const agencies = useContractQuery('agency.list', { search: '', groupId: null }).data ?? [];
  const [chosen, setChosen] = useState<Medium | null>(null);
  const medium = chosen ?? usualMedium(entries, agencies);
  const [note, setNote] = useState('');
  const handOver = useContractCommand('ledger.hand-over');
  const onSave = (at: string) => {
    const onSuccess = () => {
      toast.show({ text: text(ledgerTexts.handedOver, { count: format.number(entries.length) }) });
      onDone();
    };
    handOver.mutate({ ids: entries.map(({ id }) => id), medium, at, note }, { onSuccess });
  };
  return (
    <StepDialog
      {...props}
      title={ledgerTexts.handOverTitle}
      about={ledgerTexts.handOverText}
      failure={handOver.error}
      isPending={handOver.isPending}
      onSave={onSave}
    >
      <Select
        label={text(ledgerTexts.medium)}
        value={medium}
        options={media.map((id) => ({ id, text: text(mediumNames[id]) }))}
        onChange={setChosen}
      />
      <TextArea
        label={text(ledgerTexts.note)}
        description={text(ledgerTexts.noteHint)}
        value={note}
        rows={2}
        maxLength={2_000}
        onChange={setNote}
      />
    </StepDialog>
  );
}
