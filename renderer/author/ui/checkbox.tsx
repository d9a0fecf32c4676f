import { useEffect, useRef, type ReactNode } from 'react';
import './checkbox.css';

export interface CheckboxProps {
  readonly label: ReactNode;
  /** The label is only said by screen readers; then it must be a text. */
  readonly hideLabel?: boolean;
  readonly isSelected: boolean;
  /** Some, but not all, of what it stands for. */
  readonly isPartial?: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

export function Checkbox({ label, hideLabel, isSelected, isPartial = false, onChange }: CheckboxProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = isPartial;
  }, [isPartial]);
  return (
    <label className="ui-checkbox">
      <input ref={input} type="checkbox" checked={isSelected} onChange={(event) => onChange(event.target.checked)} />
      <span className={hideLabel ? 'visually-hidden' : undefined}>{label}</span>
    </label>
  );
}
