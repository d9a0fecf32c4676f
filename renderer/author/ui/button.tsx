import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import './button.css';

export interface ButtonProps {
  /** `plain` is the default: a bordered button. */
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly size?: 'medium' | 'small';
  readonly icon?: ReactNode;
  readonly children?: ReactNode;
  readonly type?: 'button' | 'submit';
  /** Id of the form that a `submit` button outside it sends. */
  readonly form?: string;
  readonly isDisabled?: boolean;
  /** Shows that the press is being worked on; presses are ignored meanwhile. */
  readonly isPending?: boolean;
  /** Has the focus when a dialog opens. */
  readonly takesFocus?: boolean;
  readonly onPress?: () => void;
  readonly 'aria-label'?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ kind = 'plain', size = 'medium', icon, children, takesFocus, onPress, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(takesFocus ? { autoFocus: true } : {})}
      {...(onPress ? { onPress: () => onPress() } : {})}
      className={`ui-button ${kind} ${size}`}
    >
      {icon}
      {children}
    </AriaButton>
  );
}
