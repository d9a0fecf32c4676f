import { useEffect, useState } from 'react';
import { errorOf } from '#author/bridge/client.ts';
import type { WorkspaceController } from '#author/bridge/workspace-types.ts';
import type { LocalText } from '#shared/course/problem.ts';

export interface CourseText {
  readonly id: string;
  /** File name. */
  readonly file: string;
  readonly title: string;
  readonly text: string;
}

export type CourseTexts =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly reason: LocalText }
  | { readonly kind: 'ready'; readonly texts: readonly CourseText[] };

export type CourseFile = Omit<CourseText, 'text'>;

/** The newest texts of a course's files, read when the dialog opens. */
export function useCourseTexts(controller: WorkspaceController, files: readonly CourseFile[]): CourseTexts {
  const [state, setState] = useState<CourseTexts>({ kind: 'reading' });
  // The files of the moment at which the dialog opened.
  const [asked] = useState(files);
  useEffect(() => {
    let isGone = false;
    const show = (next: CourseTexts) => {
      if (!isGone) setState(next);
    };
    controller.readTexts(asked.map(({ id }) => id)).then(
      (texts) => show({ kind: 'ready', texts: asked.map((file) => ({ ...file, text: texts.get(file.id) ?? '' })) }),
      (thrown: unknown) => show({ kind: 'failed', reason: errorOf(thrown).message }),
    );
    return () => {
      isGone = true;
    };
  }, [asked, controller]);
  return state;
}
