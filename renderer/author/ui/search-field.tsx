import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { Button as AriaButton, Group, Input, SearchField as AriaSearchField } from 'react-aria-components';
import { useText } from '../i18n/text.tsx';
import { uiTexts } from './texts.ts';
import './button.css';
import './field.css';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Escape empties it. */
export function SearchField({ label, value, onChange, placeholder, inputRef }: SearchFieldProps) {
  const text = useText();
  return (
    <AriaSearchField aria-label={label} className="ui-field ui-search" value={value} onChange={onChange}>
      <Group className="ui-group">
        <Search aria-hidden />
        <Input className="ui-input" placeholder={placeholder ?? label} {...(inputRef ? { ref: inputRef } : {})} />
        <AriaButton className="ui-button ui-icon-button quiet small ui-clear" aria-label={text(uiTexts.clear)}>
          <X aria-hidden />
        </AriaButton>
      </Group>
    </AriaSearchField>
  );
}
