import { BookMarked, CircleHelp, Command, FileText, Image, Library } from 'lucide-react';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { keepPrevious, useContractQuery } from '#author/bridge/queries.ts';
import { KindIcon } from '#author/features/outline/kind-icon.tsx';
import { snippetParts } from '#author/features/library/snippet-parts.ts';
import { useLocale, useText, type TextOf } from '#author/i18n/text.tsx';
import { CommandList, type CommandItem, type CommandSection } from '#author/ui/command-list.tsx';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useActions } from '../actions.tsx';
import { useNavigation, type Place } from '../navigation.tsx';
import { shownKeys } from '../topbar.tsx';
import { matchingActions } from './matching-actions.ts';
import { paletteTexts as texts } from './texts.ts';

type FoundPlace = OutputOf<'search.everywhere'>[number];

interface Choice extends CommandItem {
  readonly choose: () => void;
}

interface Choices extends CommandSection {
  readonly items: readonly Choice[];
}

const shownRecent = 6;
const shownActions = 12;
const kinds = ['module', 'bank', 'question', 'course', 'media'] as const;

export interface PaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Everything by its name: actions, courses, modules, questions, media. */
export function Palette({ isOpen, onClose }: PaletteProps) {
  return isOpen ? <OpenPalette onClose={onClose} /> : null;
}

function OpenPalette({ onClose }: Pick<PaletteProps, 'onClose'>) {
  const text = useText();
  const { place } = useNavigation();
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed.trim().slice(0, 200));
  const near = place.kind === 'course' ? place.courseId : null;
  const found = useContractQuery(
    'search.everywhere',
    { text: asked, nearCourseId: near },
    { enabled: asked !== '', placeholderData: keepPrevious },
  );
  const actions = useActionChoices(asked);
  const familiar = useFamiliarPlaces(near);
  const open = useOpenPlace();
  const sections: readonly Choices[] =
    asked === '' ? [...familiar, ...actions] : [...actions, ...foundSections(found.data ?? [], text, open)];
  const choices = new Map(sections.flatMap(({ items }) => items.map((item) => [item.id, item] as const)));
  return (
    <CommandList
      label={text(texts.label)}
      placeholder={text(texts.placeholder)}
      isOpen
      value={typed}
      sections={sections}
      empty={text(found.isFetching ? texts.searching : texts.nothing, { text: asked })}
      onChange={setTyped}
      onClose={onClose}
      onChoose={(id) => {
        onClose();
        choices.get(id)?.choose();
      }}
    />
  );
}

function useActionChoices(asked: string): readonly Choices[] {
  const text = useText();
  const locale = useLocale();
  const { run, isAvailable } = useActions();
  const items = matchingActions(asked, locale, isAvailable)
    .slice(0, asked === '' ? undefined : shownActions)
    .map(({ action, label }) => ({
      id: `action:${action}`,
      text: text(label),
      icon: <Command aria-hidden />,
      shortcut: shownKeys(action),
      choose: () => void run(action),
    }));
  return [{ id: 'actions', title: text(texts.actions), items }];
}

/** Before anything is typed: the modules of the course that is open, and the courses that were worked on last. */
function useFamiliarPlaces(near: string | null): readonly Choices[] {
  const text = useText();
  const { go } = useNavigation();
  const course = useContractQuery('course.get', { id: near ?? '' }, { enabled: near !== null });
  const recent = useContractQuery('course.list', { search: '', sort: 'updated', trashed: false });
  const modules = (near === null ? [] : (course.data?.modules ?? [])).map((module) => ({
    id: `module:${module.id}`,
    text: module.title,
    icon: <KindIcon kind={module.kind} />,
    choose: () => go({ kind: 'course', courseId: near ?? '', moduleId: module.id, view: 'write' }),
  }));
  const courses = (recent.data ?? [])
    .filter(({ id }) => id !== near)
    .slice(0, shownRecent)
    .map(({ id, title }) => ({
      id: `course:${id}`,
      text: title,
      icon: <BookMarked aria-hidden />,
      choose: () => go({ kind: 'course', courseId: id, moduleId: null, view: 'write' }),
    }));
  return [
    { id: 'here', title: text(texts.here), items: modules },
    { id: 'recent', title: text(texts.recent), items: courses },
  ];
}

function useOpenPlace(): (found: FoundPlace) => void {
  const { go } = useNavigation();
  return ({ courseId, moduleId, line }) => {
    const place: Place = { kind: 'course', courseId, moduleId, view: 'write' };
    if (moduleId === null || line === null) go(place);
    else go({ ...place, target: { moduleId, cursor: { line, column: 1 } } });
  };
}

const icons: Readonly<Record<FoundPlace['kind'], ReactNode>> = {
  course: <BookMarked aria-hidden />,
  module: <FileText aria-hidden />,
  bank: <Library aria-hidden />,
  question: <CircleHelp aria-hidden />,
  media: <Image aria-hidden />,
};

function foundSections(
  found: readonly FoundPlace[],
  text: TextOf,
  open: (place: FoundPlace) => void,
): readonly Choices[] {
  return kinds.map((kind) => ({
    id: kind,
    title: text(texts[kind]),
    items: found
      .filter((place) => place.kind === kind)
      .map((place, index) => ({
        id: `${kind}:${index}:${place.courseId}:${place.moduleId ?? ''}`,
        text: place.title,
        ...(kind === 'course' ? {} : { detail: place.courseTitle }),
        ...(place.snippet === null ? {} : { more: <Found snippet={place.snippet} /> }),
        icon: icons[kind],
        choose: () => open(place),
      })),
  }));
}

function Found({ snippet }: { readonly snippet: string }) {
  return snippetParts(snippet).map((part, index) =>
    part.isHit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
  );
}
