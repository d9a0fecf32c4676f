import { useMemo } from 'react';
import { errorOf } from '#author/bridge/client.ts';
import { useContractCommand } from '#author/bridge/queries.ts';
import { useText } from '#author/i18n/text.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { SaveKind } from '#shared/contract/bridge.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { libraryTexts } from './texts.ts';

export type CourseCard = OutputOf<'course.list'>[number];
export type PackKind = Extract<SaveKind, 'course' | 'course-folder'>;

/** What can be done with a course of the library. */
export interface CourseActions {
  readonly open: (course: CourseCard) => void;
  readonly duplicate: (course: CourseCard) => void;
  readonly pack: (course: CourseCard, kind: PackKind) => void;
  readonly saveAsTemplate: (course: CourseCard) => void;
  readonly trash: (course: CourseCard) => void;
}

export interface CourseActionsPorts {
  readonly open: (courseId: string) => void;
  readonly pack: (course: CourseCard, kind: PackKind) => void;
}

/** Deleting asks nothing: it offers "undo" afterwards. */
export function useCourseActions({ open, pack }: CourseActionsPorts): CourseActions {
  const text = useText();
  const toast = useToast();
  const { mutate: duplicate } = useContractCommand('course.duplicate');
  const { mutate: trash } = useContractCommand('course.trash');
  const { mutate: saveTemplate } = useContractCommand('template.save');
  const { mutate: restore } = useContractCommand('course.restore');
  return useMemo<CourseActions>(() => {
    const onError = (thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' });
    return {
      open: ({ id }) => open(id),
      pack,
      duplicate: ({ id, title }) =>
        duplicate(
          { id },
          {
            onError,
            onSuccess: (copy) =>
              toast.show({
                text: text(libraryTexts.duplicated, { title }),
                action: { label: text(libraryTexts.open), run: () => open(copy.id) },
              }),
          },
        ),
      saveAsTemplate: ({ id }) =>
        saveTemplate(
          { kind: 'course', source: id },
          { onError, onSuccess: ({ title }) => toast.show({ text: text(libraryTexts.templateSaved, { title }) }) },
        ),
      trash: ({ id, title }) => {
        const undo = { label: text(libraryTexts.undo), run: () => restore({ id }, { onError }) };
        const onSuccess = () => toast.show({ text: text(libraryTexts.trashed, { title }), action: undo });
        trash({ id }, { onError, onSuccess });
      },
    };
  }, [open, pack, duplicate, saveTemplate, trash, restore, toast, text]);
}
