import type { ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { uiTexts } from './texts.ts';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** A verb: "Delete for good". */
  readonly confirmLabel: string;
  readonly kind?: 'primary' | 'danger';
  readonly isOpen: boolean;
  readonly isPending?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** A question before something that cannot be undone. What can be undone asks nothing and offers "undo" afterwards. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmLabel, kind = 'primary', isOpen, isPending = false, onConfirm, onCancel } = props;
  const text = useText();
  const footer = (
    <>
      <Button takesFocus onPress={onCancel}>
        {text(uiTexts.cancel)}
      </Button>
      <Button kind={kind} isPending={isPending} onPress={onConfirm}>
        {confirmLabel}
      </Button>
    </>
  );
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onCancel} size="small" role="alertdialog" footer={footer}>
      {children}
    </Dialog>
  );
}
