import { Input, TextField as AriaTextField } from 'react-aria-components';
import { ariaFieldProps, FieldFrame, type FieldProps } from './field-frame.tsx';

export interface DateFieldProps extends FieldProps {
  /** `2026-11-24`; '' while the date is not whole. */
  readonly value: string;
  readonly max?: string;
  readonly onChange: (value: string) => void;
}

/** A day, in the browser's own picker. */
export function DateField({ value, max, onChange, ...field }: DateFieldProps) {
  return (
    <AriaTextField {...ariaFieldProps(field)} className="ui-field" type="date" value={value} onChange={onChange}>
      <FieldFrame {...field}>
        <Input className="ui-input" {...(max === undefined ? {} : { max })} />
      </FieldFrame>
    </AriaTextField>
  );
}
