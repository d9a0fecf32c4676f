import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../i18n/text.tsx';
import { uiTexts } from './texts.ts';
import './button.css';
import './dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the bottom, the confirming one last. */
  readonly footer?: ReactNode;
  /** `full`: as much of the window as there is. */
  readonly size?: 'small' | 'medium' | 'large' | 'wide' | 'full';
  /** Escape, the cross and a click outside do nothing, while work runs that must be cancelled first. */
  readonly isLocked?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
}

/** A modal dialog; focus goes in, stays in, and returns to where it was. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  footer,
  size = 'medium',
  isLocked = false,
  role = 'dialog',
}: DialogProps) {
  const text = useText();
  return (
    <ModalOverlay
      className="ui-backdrop"
      isOpen={isOpen}
      isDismissable={!isLocked && role === 'dialog'}
      isKeyboardDismissDisabled={isLocked}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`ui-modal ${size}`}>
        <AriaDialog className="ui-dialog" role={role}>
          <header className="ui-dialog-header">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {isLocked || role === 'alertdialog' ? null : (
              <AriaButton
                className="ui-button ui-icon-button quiet small"
                aria-label={text(uiTexts.close)}
                onPress={() => onClose()}
              >
                <X aria-hidden />
              </AriaButton>
            )}
          </header>
          <div className="ui-dialog-body">{children}</div>
          {footer ? <footer className="ui-dialog-footer">{footer}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
