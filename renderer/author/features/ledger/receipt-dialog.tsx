import { useState } from 'react';
import { useContractCommand } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { TextField } from '#author/ui/text-field.tsx';
import { useToast } from '#author/ui/toast.tsx';
import { StepDialog, type StepProps } from './step-dialog.tsx';
import { ledgerTexts } from './texts.ts';

/** When agencies said that they received their packages, and who said so. */
export function ReceiptDialog(props: StepProps) {
  const { entries, onDone } = props;
  const text = useText();
  const format = useFormat();
  const toast = useToast();
  const [by, setBy] = useState('');
  const confirm = useContractCommand('ledger.confirm');
  const onSave = (at: string) => {
    const onSuccess = () => {
      toast.show({ text: text(ledgerTexts.confirmed, { count: format.number(entries.length) }) });
      onDone();
    };
    confirm.mutate({ ids: entries.map(({ id }) => id), at, by }, { onSuccess });
  };
  return (
    <StepDialog
      {...props}
      title={ledgerTexts.confirmTitle}
      about={ledgerTexts.confirmText}
      failure={confirm.error}
      isPending={confirm.isPending}
      onSave={onSave}
    >
      <TextField
        label={text(ledgerTexts.confirmedBy)}
        description={text(ledgerTexts.confirmedByHint)}
        value={by}
        maxLength={300}
        onChange={setBy}
      />
    </StepDialog>
  );
}
