import type { ReactElement } from 'react';
import { useText } from '#author/i18n/text.tsx';
import { ReorderList } from '#author/ui/reorder-list.tsx';
import type { FormPair } from '#shared/question-form/form.ts';
import { DraftField } from './draft-field.tsx';
import { rowSelector, type PartProps } from './part-props.ts';
import { AddButton, onEnter, RemoveButton } from './row-tools.tsx';
import { formTexts as texts } from './texts.ts';

/** Rows of `match`: what stands left and what belongs to it. */
export function PairPart({
  pairs,
  write,
  focusNext,
}: PartProps & { readonly pairs: readonly FormPair[] }): ReactElement {
  const text = useText();
  const add = () => {
    const number = pairs.length + 1;
    write({ kind: 'add-pair', left: text(texts.newLeft, { number }), right: text(texts.newRight, { number }) });
    focusNext(rowSelector(String(pairs.length)));
  };
  const side = (index: number, which: 'left' | 'right') => (
    <DraftField
      label={text(texts[which], { number: index + 1 })}
      hideLabel
      lines="one"
      value={pairs[index]?.[which] ?? ''}
      onWrite={(typed) => write({ kind: 'pair', index, side: which, text: typed }, `${which}-${String(index)}`)}
    />
  );
  return (
    <section className="question-form-part">
      <h3>{text(texts.pairs)}</h3>
      <ReorderList
        label={text(texts.pairs)}
        moveLabel={text(texts.move)}
        names={pairs.map((_, index) => text(texts.pair, { number: index + 1 }))}
        onMove={(from, to) => void write({ kind: 'move-part', at: [from], to })}
        renderRow={(index) => (
          <div className="question-form-row" role="presentation" data-part={String(index)} onKeyDown={onEnter(add)}>
            {side(index, 'left')}
            {side(index, 'right')}
            <RemoveButton
              name={text(texts.pair, { number: index + 1 })}
              onPress={() => void write({ kind: 'remove-part', at: [index] })}
            />
          </div>
        )}
      />
      <AddButton onPress={add}>{text(texts.addPair)}</AddButton>
    </section>
  );
}
