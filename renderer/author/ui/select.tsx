import { Check, ChevronDown } from 'lucide-react';
import {
  Button as AriaButton,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { ariaFieldProps, FieldFrame, type FieldProps } from './field-frame.tsx';
import './button.css';
import './menu.css';
import './select.css';

export interface SelectOption<T extends string> {
  readonly id: T;
  readonly text: string;
  readonly description?: string;
}

export interface SelectProps<T extends string> extends FieldProps {
  readonly value: T;
  readonly options: readonly SelectOption<T>[];
  readonly onChange: (value: T) => void;
  readonly size?: 'medium' | 'small';
}

export function Select<T extends string>({ value, options, onChange, size = 'medium', ...field }: SelectProps<T>) {
  return (
    <AriaSelect
      {...ariaFieldProps(field)}
      className="ui-field ui-select"
      selectedKey={value}
      onSelectionChange={(key) => {
        const option = options.find(({ id }) => id === key);
        if (option) onChange(option.id);
      }}
    >
      <FieldFrame {...field}>
        <AriaButton className={`ui-button plain ${size}`}>
          <SelectValue className="ui-select-value">{({ selectedText }) => selectedText}</SelectValue>
          <ChevronDown aria-hidden />
        </AriaButton>
      </FieldFrame>
      <Popover className="ui-popover">
        <ListBox className="ui-menu" items={options}>
          {(option: SelectOption<T>) => (
            <ListBoxItem id={option.id} textValue={option.text} className="ui-menu-item">
              <span className="ui-menu-icon">
                <Check aria-hidden className="ui-select-check" />
              </span>
              <span className="ui-menu-text">
                {option.text}
                {option.description ? <small>{option.description}</small> : null}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
