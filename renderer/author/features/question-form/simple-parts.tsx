import { useId, type ReactElement } from 'react';
import { useText } from '#author/i18n/text.tsx';
import { DraftField } from './draft-field.tsx';
import type { PartProps } from './part-props.ts';
import { formTexts as texts } from './texts.ts';

/** Right or wrong. */
export function TruthPart({ values, write }: PartProps): ReactElement {
  const text = useText();
  const group = useId();
  return (
    <fieldset className="question-form-part question-form-truth">
      <legend>{text(texts.truth)}</legend>
      {(['true', 'false'] as const).map((answer) => (
        <label key={answer} className="ui-checkbox">
          <input
            type="radio"
            name={group}
            checked={values.attributes['answer'] === answer}
            onChange={() => void write({ kind: 'attribute', name: 'answer', value: answer })}
          />
          {text(texts[answer])}
        </label>
      ))}
    </fieldset>
  );
}

/** Blanks of a `cloze`, in the order of the text. */
export function BlankPart({ blanks, write }: PartProps & { readonly blanks: readonly string[] }): ReactElement {
  const text = useText();
  return (
    <section className="question-form-part">
      <h3>{text(texts.blanks)}</h3>
      {blanks.map((raw, index) => (
        <DraftField
          // Blanks have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          label={text(texts.blank, { number: index + 1 })}
          hideLabel
          lines="one"
          value={raw}
          onWrite={(typed) => write({ kind: 'blank', index, raw: typed }, `blank-${String(index)}`)}
        />
      ))}
      <p className="question-form-help">{text(blanks.length === 0 ? texts.noBlanks : texts.blankHelp)}</p>
    </section>
  );
}
