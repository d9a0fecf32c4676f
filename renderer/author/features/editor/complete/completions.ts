import { formatFor } from '#author/i18n/format.ts';
import type { LocalText } from '#shared/course/problem.ts';
import type { CompletionPlace } from './completion-place.ts';
import { alertWords, directiveWords, drawWords, matterWords, questionAlertWords, type Word } from './course-words.ts';
import type { WritingContext } from './writing-context.ts';

export interface Completion {
  readonly label: string;
  readonly about: string;
  /** Goes in place of what has been typed; `$0` is where the cursor stands afterwards. */
  readonly insert: string;
  readonly kind: 'file' | 'word' | 'value' | 'course';
  /** Offer the values of what was inserted at once. */
  readonly goesOn: boolean;
}

function value(label: string, about: string): Completion {
  return { label, about, insert: label, kind: 'value', goesOn: false };
}

function words(list: Readonly<Record<string, Word>>, { locale }: WritingContext, insert: (name: string) => string) {
  return Object.entries(list).map(([name, { about }]): Completion => ({
    label: name,
    about: about[locale],
    insert: insert(name),
    kind: 'word',
    goesOn: true,
  }));
}

function addresses(context: WritingContext, isImage: boolean): readonly Completion[] {
  const format = formatFor(context.locale);
  const media = context.media.map(({ path, bytes }): Completion => ({
    label: path,
    about: format.bytes(bytes),
    insert: path,
    kind: 'file',
    goesOn: false,
  }));
  const modules = context.modules.map(({ file, title }): Completion => ({ ...value(file, title), kind: 'course' }));
  return isImage ? media : [...modules, ...media];
}

function objectives({ objectives: list }: WritingContext): readonly Completion[] {
  return list.map(({ id, text }): Completion => ({ ...value(id, text), kind: 'course' }));
}

function tags({ tags: list }: WritingContext): readonly Completion[] {
  return list.map((tag): Completion => ({ ...value(tag, ''), kind: 'course' }));
}

function valuesOf(word: Word | undefined, context: WritingContext): readonly Completion[] {
  return (word?.values ?? []).map((one) => value(one, word?.about[context.locale] ?? ''));
}

function attributeValues(context: WritingContext, directive: string, attribute: string): readonly Completion[] {
  if (attribute === 'objective') return objectives(context);
  if (attribute === 'tags') return tags(context);
  return valuesOf(directiveWords[directive]?.attributes[attribute], context);
}

function matterValues(context: WritingContext, key: string): readonly Completion[] {
  if (key === 'objectives') return objectives(context);
  if (key === 'tags') return tags(context);
  if (key === 'bank') {
    return context.banks.map((file): Completion => ({ ...value(file.replace(/\.md$/, ''), file), kind: 'course' }));
  }
  return valuesOf(matterWords[key], context);
}

function alerts({ locale }: WritingContext, isInQuestion: boolean): readonly Completion[] {
  const list: Readonly<Record<string, LocalText>> = isInQuestion
    ? { ...questionAlertWords, ...alertWords }
    : alertWords;
  return Object.entries(list).map(([name, about]): Completion => ({
    ...value(name, about[locale]),
    insert: name,
    kind: 'word',
  }));
}

/** Attributes whose values are lists or may hold blanks stand in quotes. */
function attributeText(name: string): string {
  return name === 'title' || name === 'tags' ? `${name}="$0"` : `${name}=$0`;
}

/** What can be written at a place. */
export function completionsAt(
  place: CompletionPlace,
  context: WritingContext,
  isInQuestion: boolean,
): readonly Completion[] {
  if (place.kind === 'address') return addresses(context, place.isImage);
  if (place.kind === 'alert') return alerts(context, isInQuestion);
  if (place.kind === 'value') return attributeValues(context, place.directive, place.attribute);
  if (place.kind === 'attribute') {
    return words(directiveWords[place.directive]?.attributes ?? {}, context, attributeText);
  }
  if (place.kind === 'image-attribute') {
    const about = { id: 'Lebar gambar, misalnya 60%', en: 'Width of the image, such as 60%' };
    return words({ width: { about } }, context, (name) => `${name}=$0%`);
  }
  if (place.kind === 'directive') {
    return Object.entries(directiveWords).map(([name, { about }]) => value(name, about[context.locale]));
  }
  if (place.kind === 'matter-key') return words(matterWords, context, (name) => `${name}: $0`);
  if (place.kind === 'draw-key') return words(drawWords, context, (name) => `${name}: $0`);
  return matterValues(context, place.key);
}
