import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { ariaFieldProps, FieldFrame, type FieldProps } from './field-frame.tsx';

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly placeholder?: string;
}

export function TextArea({ value, onChange, onBlur, rows = 3, maxLength, placeholder, ...field }: TextAreaProps) {
  return (
    <AriaTextField
      {...ariaFieldProps(field)}
      className="ui-field"
      value={value}
      onChange={onChange}
      {...(onBlur ? { onBlur: () => onBlur() } : {})}
      {...(maxLength === undefined ? {} : { maxLength })}
    >
      <FieldFrame {...field}>
        <AriaTextArea className="ui-input" rows={rows} {...(placeholder ? { placeholder } : {})} />
      </FieldFrame>
    </AriaTextField>
  );
}
