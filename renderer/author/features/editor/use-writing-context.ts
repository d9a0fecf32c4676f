import { useMemo } from 'react';
import { useContractQuery } from '#author/bridge/queries.ts';
import { useLocale } from '#author/i18n/text.tsx';
import { tagsIn, type WritingContext } from './complete/writing-context.ts';

/** What the editor can offer from the course while somebody writes; null until the course is there. */
export function useWritingContext(courseId: string): WritingContext | null {
  const locale = useLocale();
  const { data: course } = useContractQuery('course.get', { id: courseId });
  const { data: banks } = useContractQuery('course.banks', { id: courseId });
  return useMemo(() => {
    if (!course) return null;
    return {
      courseId,
      locale,
      language: course.settings.language,
      media: course.media,
      modules: course.modules.map(({ file, title }) => ({ file, title })),
      objectives: course.settings.objectives,
      banks: course.banks.map(({ file }) => file),
      tags: tagsIn((banks ?? []).map(({ text }) => text)),
    };
  }, [banks, course, courseId, locale]);
}
