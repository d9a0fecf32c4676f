import { Minus, Plus } from 'lucide-react';
import { Button as AriaButton, Group, Input, NumberField as AriaNumberField } from 'react-aria-components';
import { useText } from '../i18n/text.tsx';
import { ariaFieldProps, FieldFrame, type FieldProps } from './field-frame.tsx';
import { uiTexts } from './texts.ts';
import './button.css';

export interface NumberFieldProps extends FieldProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly step?: number;
  /** Digits after the decimal mark; 0 without it. */
  readonly digits?: number;
}

/** Takes numbers as the person's language writes them ("1,5" in Indonesian). */
export function NumberField({ value, onChange, minValue, maxValue, step, digits = 0, ...field }: NumberFieldProps) {
  const text = useText();
  return (
    <AriaNumberField
      {...ariaFieldProps(field)}
      className="ui-field ui-number"
      value={value}
      onChange={(next) => onChange(Number.isNaN(next) ? (minValue ?? 0) : next)}
      formatOptions={{ maximumFractionDigits: digits }}
      incrementAriaLabel={text(uiTexts.more)}
      decrementAriaLabel={text(uiTexts.less)}
      {...(minValue === undefined ? {} : { minValue })}
      {...(maxValue === undefined ? {} : { maxValue })}
      {...(step === undefined ? {} : { step })}
    >
      <FieldFrame {...field}>
        <Group className="ui-group">
          <Input className="ui-input" />
          <AriaButton slot="decrement" className="ui-button ui-step">
            <Minus aria-hidden />
          </AriaButton>
          <AriaButton slot="increment" className="ui-button ui-step">
            <Plus aria-hidden />
          </AriaButton>
        </Group>
      </FieldFrame>
    </AriaNumberField>
  );
}
