import { Label, Radio, RadioGroup } from 'react-aria-components';
import './field.css';
import './radio-cards.css';

export interface RadioCardOption<T extends string> {
  readonly id: T;
  readonly text: string;
  readonly description?: string;
}

export interface RadioCardsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly RadioCardOption<T>[];
  readonly onChange: (value: T) => void;
}

/** One choice of a few, each with a sentence that says what it means. */
export function RadioCards<T extends string>({ label, value, options, onChange }: RadioCardsProps<T>) {
  return (
    <RadioGroup
      className="ui-field ui-radio-cards"
      value={value}
      onChange={(id) => {
        const option = options.find((known) => known.id === id);
        if (option) onChange(option.id);
      }}
    >
      <Label className="ui-label">{label}</Label>
      <div className="ui-radio-grid">
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className="ui-radio-card">
            <span className="ui-radio-dot" aria-hidden />
            <span>
              <strong>{option.text}</strong>
              {option.description ? <small>{option.description}</small> : null}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
