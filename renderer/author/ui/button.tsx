import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useText } from '../i18n/text.tsx';
import { uiTexts } from './texts.ts';
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

export function Button(props: ButtonProps) {
  const {
    kind = 'plain',
    size = 'medium',
    icon,
    children,
    takesFocus,
    isPending = false,
    type,
    onPress,
    ...rest
  } = props;
  const text = useText();
  return (
    <AriaButton
      {...rest}
      // Stays in the tab order while it works: a disabled button would lose the focus.
      type={isPending ? 'button' : (type ?? 'button')}
      aria-disabled={isPending}
      {...(takesFocus ? { autoFocus: true } : {})}
      {...(onPress && !isPending ? { onPress: () => onPress() } : {})}
      className={`ui-button ${kind} ${size}${isPending ? ' pending' : ''}`}
    >
      {icon}
      {children}
      {isPending ? (
        <span className="ui-pending">
          <span className="visually-hidden">{text(uiTexts.loading)}</span>
        </span>
      ) : null}
    </AriaButton>
  );
}
