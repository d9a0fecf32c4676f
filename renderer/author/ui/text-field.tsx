import type { Ref } from 'react';
import { Input, TextField as AriaTextField } from 'react-aria-components';
import { ariaFieldProps, FieldFrame, type FieldProps } from './field-frame.tsx';

export interface TextFieldProps extends FieldProps {
  /** `secret`: what is typed stays unreadable. */
  readonly kind?: 'text' | 'secret';
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** Has the focus when a dialog opens. */
  readonly takesFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function TextField({
  kind = 'text',
  value,
  onChange,
  onBlur,
  placeholder,
  maxLength,
  takesFocus,
  inputRef,
  ...field
}: TextFieldProps) {
  return (
    <AriaTextField
      {...ariaFieldProps(field)}
      className="ui-field"
      type={kind === 'secret' ? 'password' : 'text'}
      value={value}
      onChange={onChange}
      {...(onBlur ? { onBlur: () => onBlur() } : {})}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(takesFocus ? { autoFocus: true } : {})}
    >
      <FieldFrame {...field}>
        <Input
          className="ui-input"
          {...(placeholder ? { placeholder } : {})}
          {...(inputRef ? { ref: inputRef } : {})}
        />
      </FieldFrame>
    </AriaTextField>
  );
}
