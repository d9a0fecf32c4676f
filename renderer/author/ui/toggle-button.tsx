import type { ReactNode } from 'react';
import { ToggleButton as AriaToggleButton } from 'react-aria-components';
import { Tooltip } from './tooltip.tsx';
import './button.css';

export interface ToggleButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  /** The label is visible instead of being a tooltip. */
  readonly showLabel?: boolean;
  readonly shortcut?: string | undefined;
  readonly size?: 'medium' | 'small';
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

export function ToggleButton({ label, icon, showLabel, shortcut, size = 'medium', ...rest }: ToggleButtonProps) {
  if (showLabel) {
    return (
      <AriaToggleButton {...rest} className={`ui-button ui-toggle quiet ${size}`}>
        {icon}
        {label}
      </AriaToggleButton>
    );
  }
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <AriaToggleButton {...rest} aria-label={label} className={`ui-button ui-icon-button ui-toggle quiet ${size}`}>
        {icon}
      </AriaToggleButton>
    </Tooltip>
  );
}
