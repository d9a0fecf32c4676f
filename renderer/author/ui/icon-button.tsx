import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Tooltip } from './tooltip.tsx';
import './button.css';

export interface IconButtonProps {
  /** Said by screen readers and shown as the tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly shortcut?: string | undefined;
  readonly kind?: 'quiet' | 'plain' | 'danger';
  readonly size?: 'medium' | 'small';
  readonly isDisabled?: boolean;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
  readonly onPress?: () => void;
  /** React Aria's slot, for buttons that drag or remove an item. */
  readonly slot?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton(props: IconButtonProps) {
  const { label, icon, shortcut, kind = 'quiet', size = 'medium', placement = 'bottom', onPress, ...rest } = props;
  return (
    <Tooltip text={label} shortcut={shortcut} placement={placement}>
      <AriaButton
        {...rest}
        {...(onPress ? { onPress: () => onPress() } : {})}
        aria-label={label}
        className={`ui-button ui-icon-button ${kind} ${size}`}
      >
        {icon}
      </AriaButton>
    </Tooltip>
  );
}
