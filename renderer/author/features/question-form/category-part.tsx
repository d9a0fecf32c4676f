import type { ReactElement } from 'react';
import { useText } from '#author/i18n/text.tsx';
import { ReorderList } from '#author/ui/reorder-list.tsx';
import type { FormCategory } from '#shared/question-form/form.ts';
import { DraftField } from './draft-field.tsx';
import { rowSelector, type PartProps } from './part-props.ts';
import { AddButton, onEnter, RemoveButton } from './row-tools.tsx';
import { formTexts as texts } from './texts.ts';

interface CategoryRowProps extends PartProps {
  readonly category: FormCategory;
  readonly index: number;
}

function CategoryItems({ category, index, write, focusNext }: CategoryRowProps): ReactElement {
  const text = useText();
  const number = index + 1;
  const nameOf = (item: number) => text(texts.itemOf, { number: item + 1, category: number });
  const { items } = category;
  const add = () => {
    write({ kind: 'add-item', category: index, text: text(texts.newItem, { number: items.length + 1 }) });
    focusNext(rowSelector(`${String(index)}-${String(items.length)}`));
  };
  return (
    <div className="question-form-nested">
      <ReorderList
        label={text(texts.itemsOf, { category: number })}
        moveLabel={text(texts.move)}
        names={items.map((_, item) => nameOf(item))}
        onMove={(from, to) => void write({ kind: 'move-part', at: [index, from], to })}
        renderRow={(item) => (
          <div
            className="question-form-row"
            role="presentation"
            data-part={`${String(index)}-${String(item)}`}
            onKeyDown={onEnter(add)}
          >
            <DraftField
              label={nameOf(item)}
              hideLabel
              lines="many"
              value={items[item] ?? ''}
              onWrite={(typed) =>
                write({ kind: 'part-text', at: [index, item], text: typed }, `item-${String(index)}-${String(item)}`)
              }
            />
            <RemoveButton name={nameOf(item)} onPress={() => void write({ kind: 'remove-part', at: [index, item] })} />
          </div>
        )}
      />
      <AddButton onPress={add}>{text(texts.addItemTo, { number })}</AddButton>
    </div>
  );
}

function CategoryRow(props: CategoryRowProps): ReactElement {
  const text = useText();
  const { category, index, write } = props;
  const name = text(texts.category, { number: index + 1 });
  return (
    <>
      <div className="question-form-row" data-part={String(index)}>
        <DraftField
          label={name}
          hideLabel
          lines="one"
          value={category.text}
          onWrite={(typed) => write({ kind: 'part-text', at: [index], text: typed }, `category-${String(index)}`)}
        />
        <RemoveButton name={name} onPress={() => void write({ kind: 'remove-part', at: [index] })} />
      </div>
      <CategoryItems {...props} />
    </>
  );
}

/** Categories with the items that belong to them. */
export function CategoryPart(props: PartProps & { readonly categories: readonly FormCategory[] }): ReactElement {
  const text = useText();
  const { categories, write, focusNext } = props;
  const add = () => {
    const number = categories.length + 1;
    write({
      kind: 'add-category',
      text: text(texts.newCategory, { number }),
      item: text(texts.newItem, { number: categories.flatMap(({ items }) => items).length + 1 }),
    });
    focusNext(rowSelector(String(categories.length)));
  };
  return (
    <section className="question-form-part">
      <h3>{text(texts.categories)}</h3>
      <ReorderList
        label={text(texts.categories)}
        moveLabel={text(texts.move)}
        names={categories.map((_, index) => text(texts.category, { number: index + 1 }))}
        onMove={(from, to) => void write({ kind: 'move-part', at: [from], to })}
        renderRow={(index) => {
          const category = categories[index];
          return category === undefined ? null : <CategoryRow {...props} category={category} index={index} />;
        }}
      />
      <AddButton onPress={add}>{text(texts.addCategory)}</AddButton>
    </section>
  );
}
