import { SwitchButton, SwitchField, Text } from 'react-aria-components';
import './field.css';
import './switch.css';

export interface SwitchProps {
  readonly label: string;
  readonly description?: string;
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

export function Switch({ label, description, ...rest }: SwitchProps) {
  return (
    <SwitchField {...rest} className="ui-switch">
      <SwitchButton className="ui-switch-button">
        <span className="ui-switch-track" aria-hidden />
        {label}
      </SwitchButton>
      {description ? (
        <Text slot="description" className="ui-description">
          {description}
        </Text>
      ) : null}
    </SwitchField>
  );
}
