/** What a form shows after an edit: the edit done to its values alone, which is what the text has to say afterwards. */
import type { FormAnswer, FormCategory, FormEdit, FormValues, PartPath } from './form.ts';
import { roundedShape } from './hotspot.ts';
import { tidy, tidyItem } from './line-view.ts';
import { cellText } from './match.ts';

type Of<K extends FormAnswer['kind']> = Extract<FormAnswer, { readonly kind: K }>;

function replaced<T>(list: readonly T[], index: number, change: (value: T) => T): readonly T[] {
  return list.map((value, at) => (at === index ? change(value) : value));
}

function without<T>(list: readonly T[], index: number): readonly T[] {
  return list.filter((_, at) => at !== index);
}

function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const rest = [...without(list, from)];
  rest.splice(to, 0, ...list.slice(from, from + 1));
  return rest;
}

interface Shaped {
  readonly text: string;
  readonly right: boolean;
  readonly feedback: string | null;
}

/** `rights`: how many right answers there may be. */
function changedTasks<T extends Shaped>(list: readonly T[], edit: FormEdit, rights: 'one' | 'several'): readonly T[] {
  if (edit.kind === 'part-text') return replaced(list, edit.at[0], (task) => ({ ...task, text: tidyItem(edit.text) }));
  if (edit.kind === 'remove-part') return without(list, edit.at[0]);
  if (edit.kind === 'move-part') return moved(list, edit.at[0], edit.to);
  if (edit.kind === 'feedback') {
    const feedback = edit.text === null ? null : tidy(edit.text);
    return replaced(list, edit.index, (task) => ({ ...task, feedback }));
  }
  if (edit.kind !== 'right') return list;
  return list.map((task, at) => {
    if (at === edit.index) return { ...task, right: edit.right };
    return rights === 'one' && edit.right ? { ...task, right: false } : task;
  });
}

function changedItems(items: readonly string[], edit: FormEdit, index: number): readonly string[] {
  if (edit.kind === 'part-text') return replaced(items, index, () => tidyItem(edit.text));
  if (edit.kind === 'remove-part') return without(items, index);
  if (edit.kind === 'move-part') return moved(items, index, edit.to);
  return edit.kind === 'add-part' ? [...items, tidyItem(edit.text)] : items;
}

function inCategory(
  list: readonly FormCategory[],
  at: PartPath,
  change: (category: FormCategory) => FormCategory,
): readonly FormCategory[] {
  return replaced(list, at[0], change);
}

function changedCategories(list: readonly FormCategory[], edit: FormEdit): readonly FormCategory[] {
  if (edit.kind === 'add-category') return [...list, { text: tidyItem(edit.text), items: [tidyItem(edit.item)] }];
  if (edit.kind === 'add-item') {
    const add = (category: FormCategory) => ({ ...category, items: [...category.items, tidyItem(edit.text)] });
    return inCategory(list, [edit.category], add);
  }
  if (edit.kind !== 'part-text' && edit.kind !== 'remove-part' && edit.kind !== 'move-part') return list;
  const [first, second] = edit.at;
  if (second !== undefined) {
    return inCategory(list, edit.at, (category) => ({
      ...category,
      items: changedItems(category.items, edit, second),
    }));
  }
  if (edit.kind === 'part-text') return inCategory(list, edit.at, (one) => ({ ...one, text: tidyItem(edit.text) }));
  return edit.kind === 'remove-part' ? without(list, first) : moved(list, first, edit.to);
}

function changedPairs(answer: Of<'pairs'>, edit: FormEdit): Of<'pairs'> {
  const { pairs } = answer;
  if (edit.kind === 'add-pair') {
    return { ...answer, pairs: [...pairs, { left: cellText(edit.left), right: cellText(edit.right) }] };
  }
  if (edit.kind === 'pair') {
    return {
      ...answer,
      pairs: replaced(pairs, edit.index, (pair) => ({ ...pair, [edit.side]: cellText(edit.text) })),
    };
  }
  if (edit.kind === 'remove-part') return { ...answer, pairs: without(pairs, edit.at[0]) };
  return edit.kind === 'move-part' ? { ...answer, pairs: moved(pairs, edit.at[0], edit.to) } : answer;
}

function changedRegions(answer: Of<'regions'>, edit: FormEdit): Of<'regions'> {
  const { regions } = answer;
  if (edit.kind === 'add-region') {
    const region = {
      shape: roundedShape(edit.shape),
      text: tidyItem(edit.text),
      right: regions.length === 0,
      feedback: null,
    };
    return { ...answer, regions: [...regions, region] };
  }
  if (edit.kind === 'shape') {
    const shape = roundedShape(edit.shape);
    return { ...answer, regions: replaced(regions, edit.index, (region) => ({ ...region, shape })) };
  }
  return { ...answer, regions: changedTasks(regions, edit, 'several') };
}

function changedOptions(values: FormValues, answer: Of<'options'>, edit: FormEdit): Of<'options'> {
  if (edit.kind === 'add-part') {
    return { ...answer, options: [...answer.options, { text: tidyItem(edit.text), right: false, feedback: null }] };
  }
  const rights = values.type === 'single' ? 'one' : 'several';
  return { ...answer, options: changedTasks(answer.options, edit, rights) };
}

function changedAnswer(values: FormValues, edit: FormEdit): FormAnswer {
  const { answer } = values;
  switch (answer.kind) {
    case 'options':
      return changedOptions(values, answer, edit);
    case 'regions':
      return changedRegions(answer, edit);
    case 'pairs':
      return changedPairs(answer, edit);
    case 'categories':
      return { ...answer, categories: changedCategories(answer.categories, edit) };
    case 'items':
      return 'at' in edit || edit.kind === 'add-part'
        ? { ...answer, items: changedItems(answer.items, edit, 'at' in edit ? edit.at[0] : 0) }
        : answer;
    case 'blanks':
      return edit.kind === 'blank'
        ? { ...answer, blanks: replaced(answer.blanks, edit.index, () => edit.raw) }
        : answer;
    case 'none':
    default:
      return answer;
  }
}

/** The values after an edit that is no conversion. */
export function wishedValues(values: FormValues, edit: FormEdit): FormValues {
  if (edit.kind === 'stem') return { ...values, stem: tidy(edit.text) };
  if (edit.kind === 'attribute') {
    const { [edit.name]: _, ...others } = values.attributes;
    return { ...values, attributes: edit.value === null ? others : { ...others, [edit.name]: edit.value } };
  }
  if (edit.kind === 'note') {
    const { [edit.name]: _, ...others } = values.notes;
    return { ...values, notes: edit.text === null ? others : { ...others, [edit.name]: tidy(edit.text) } };
  }
  return { ...values, answer: changedAnswer(values, edit) };
}
