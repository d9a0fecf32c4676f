import type { ReactElement } from 'react';
import { useText } from '#author/i18n/text.tsx';
import { ReorderList } from '#author/ui/reorder-list.tsx';
import { DraftField } from './draft-field.tsx';
import { rowSelector, type PartProps } from './part-props.ts';
import { AddButton, onEnter, RemoveButton } from './row-tools.tsx';
import { formTexts as texts } from './texts.ts';

/** Items of `order`, labels of `scale`. */
export function ItemPart({
  values,
  items,
  write,
  focusNext,
}: PartProps & { readonly items: readonly string[] }): ReactElement {
  const text = useText();
  const isScale = values.type === 'scale';
  const title = text(isScale ? texts.labels : texts.items);
  const nameOf = (index: number) => text(isScale ? texts.label : texts.item, { number: index + 1 });
  const add = () => {
    write({ kind: 'add-part', text: nameOf(items.length) });
    focusNext(rowSelector(String(items.length)));
  };
  return (
    <section className="question-form-part">
      <h3>{title}</h3>
      <ReorderList
        label={title}
        moveLabel={text(texts.move)}
        names={items.map((_, index) => nameOf(index))}
        onMove={(from, to) => void write({ kind: 'move-part', at: [from], to })}
        renderRow={(index) => (
          <div className="question-form-row" role="presentation" data-part={String(index)} onKeyDown={onEnter(add)}>
            <span className="question-form-number" aria-hidden>
              {index + 1}
            </span>
            <DraftField
              label={nameOf(index)}
              hideLabel
              lines="many"
              value={items[index] ?? ''}
              onWrite={(typed) => write({ kind: 'part-text', at: [index], text: typed }, `item-${String(index)}`)}
            />
            <RemoveButton name={nameOf(index)} onPress={() => void write({ kind: 'remove-part', at: [index] })} />
          </div>
        )}
      />
      <AddButton onPress={add}>{text(isScale ? texts.addLabel : texts.addItem)}</AddButton>
    </section>
  );
}
