import { useState, type ReactElement } from 'react';
import { useText } from '#author/i18n/text.tsx';
import { TextArea } from '#author/ui/text-area.tsx';
import { TextField } from '#author/ui/text-field.tsx';
import type { Refusal } from '#shared/question-form/form.ts';
import { refusalTexts } from './texts.ts';

export interface DraftFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly description?: string;
  /** As the text has it. */
  readonly value: string;
  readonly lines: 'one' | 'many';
  /** Null when it is written. */
  readonly onWrite: (text: string) => Refusal | null;
}

interface Draft {
  readonly text: string;
  /** Why it is not in the text; null when it is. */
  readonly refusal: Refusal | null;
  /** What the text had when this was typed. */
  readonly before: string;
}

/** What is typed, as long as the text says the same or refuses it; otherwise what the text says. */
function shown(draft: Draft | null, value: string): Draft | null {
  if (draft === null) return null;
  const stands = draft.refusal === null ? draft.text.trim() === value.trim() : draft.before === value;
  return stands ? draft : null;
}

/** A field whose content is in the text with every key stroke, or says why it is not. */
export function DraftField({ value, lines, onWrite, ...field }: DraftFieldProps): ReactElement {
  const text = useText();
  const [kept, setKept] = useState<Draft | null>(null);
  const draft = kept?.before === value ? kept : shown(kept, value);
  const change = (typed: string) => setKept({ text: typed, refusal: onWrite(typed), before: value });
  const properties = {
    ...field,
    value: draft?.text ?? value,
    error: draft?.refusal ? text(refusalTexts[draft.refusal]) : null,
    onChange: change,
    onBlur: () => setKept((now) => (now?.refusal ? now : null)),
  };
  return lines === 'many' ? <TextArea {...properties} rows={1} /> : <TextField {...properties} />;
}
